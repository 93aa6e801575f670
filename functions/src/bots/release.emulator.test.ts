import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newSite } from '../../../core/bots/new-site.ts';
import { paths } from '../../../core/bots/paths.ts';
import { caller, HOME, openPorts, storeWorld, type TestPorts } from '../staff/testing/ports.ts';
import { createBot } from './create.service.ts';
import { publishBot } from './publish.service.ts';
import { releaseVersion } from './release.ts';
import { changeSlug } from './settings.service.ts';
import { loadVersion } from './versions.ts';

let ports: TestPorts;
let bot: string;
let slug: string;

beforeAll(async () => {
  ports = await openPorts('demo-staff-release');
  await storeWorld(ports);
});
beforeEach(async () => {
  ({ bot, slug } = await createBot(ports, caller('adviser'), {
    organisation: HOME,
    name: 'Julkaistava',
    template: 'needsMapping',
    locales: ['fi', 'sv'],
    defaultLocale: 'fi',
  }));
});
afterAll(() => ports.close());

const publish = () => publishBot(ports, caller('adviser'), { organisation: HOME, bot, note: '' });
const read = async (path: string) => (await ports.db.doc(path).get()).data();

test('a version that a later one has overtaken does not become the current one', async () => {
  await publish();
  await publish();
  const slow = (await loadVersion(ports.db, HOME, bot, 1))!;
  await ports.db.doc(paths.version(HOME, bot, 1)).delete();
  await releaseVersion(ports.db, HOME, bot, slow, newSite({}));
  expect(await loadVersion(ports.db, HOME, bot, 1)).toMatchObject({ supersededAt: slow.publishedAt });
  expect(await loadVersion(ports.db, HOME, bot, 2)).toMatchObject({ supersededAt: null });
  expect(await read(paths.bot(HOME, bot))).toMatchObject({ publishedVersion: 2 });
  expect(await read(paths.slug(slug))).toMatchObject({ publishedVersion: 2 });
});

test('search engines are told of a listed site, at its address of now only', async () => {
  const pages = [{ slug: 'palvelut', title: { fi: 'Palvelut' }, body: { fi: 'Tekstiä' } }];
  const listing = { locales: ['fi', 'sv'], defaultLocale: 'fi', pages: ['palvelut'] };
  const list = (listed: boolean) =>
    ports.db.doc(paths.bot(HOME, bot)).update({ site: newSite({ title: { fi: 'Sivu' }, listed, pages }) });
  await list(true);
  await publish();
  expect(await read(paths.slug(slug))).toMatchObject({ listing });
  await changeSlug(ports, caller('owner'), { organisation: HOME, bot, slug: `${slug}-uusi` });
  expect(await read(paths.slug(slug))).not.toHaveProperty('listing');
  expect(await read(paths.slug(`${slug}-uusi`))).toMatchObject({ listing });
  await publish();
  expect(await read(paths.slug(slug))).not.toHaveProperty('listing');
  await list(false);
  await publish();
  expect(await read(paths.slug(`${slug}-uusi`))).not.toHaveProperty('listing');
});
