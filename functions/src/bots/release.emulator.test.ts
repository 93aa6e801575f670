import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newSite } from '../../../core/bots/new-site.ts';
import { paths } from '../../../core/bots/paths.ts';
import { caller, HOME, openPorts, storeWorld, type TestPorts } from '../staff/testing/ports.ts';
import { releaseVersion } from './release.ts';
import { changeSlug } from './settings.service.ts';
import { createDraft, type TestDraft } from './testing/draft.ts';
import { loadVersion } from './versions.ts';

let ports: TestPorts;
let draft: TestDraft;
let bot: string;
let slug: string;

beforeAll(async () => {
  ports = await openPorts('demo-staff-release');
  await storeWorld(ports);
});
beforeEach(async () => {
  draft = await createDraft(ports);
  ({ bot, slug } = draft);
});
afterAll(() => ports.close());

test('a version that a later one has overtaken does not become the current one', async () => {
  await draft.publish();
  await draft.publish();
  const slow = (await loadVersion(ports.db, HOME, bot, 1))!;
  await ports.db.doc(paths.version(HOME, bot, 1)).delete();
  await releaseVersion(ports.db, HOME, bot, slow, newSite({}));
  expect(await loadVersion(ports.db, HOME, bot, 1)).toMatchObject({ supersededAt: slow.publishedAt });
  expect(await loadVersion(ports.db, HOME, bot, 2)).toMatchObject({ supersededAt: null });
  expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({ publishedVersion: 2 });
  expect(await draft.read(paths.slug(slug))).toMatchObject({ publishedVersion: 2 });
});

test('search engines are told of a listed site, at its address of now only', async () => {
  const pages = [{ slug: 'palvelut', title: { fi: 'Palvelut' }, body: { fi: 'Tekstiä' } }];
  const listing = { locales: ['fi', 'sv'], defaultLocale: 'fi', pages: ['palvelut'] };
  const list = (listed: boolean) =>
    ports.db.doc(paths.bot(HOME, bot)).update({ site: newSite({ title: { fi: 'Sivu' }, listed, pages }) });
  await list(true);
  await draft.publish();
  expect(await draft.read(paths.slug(slug))).toMatchObject({ listing });
  await changeSlug(ports, caller('owner'), { organisation: HOME, bot, slug: `${slug}-uusi` });
  expect(await draft.read(paths.slug(slug))).not.toHaveProperty('listing');
  expect(await draft.read(paths.slug(`${slug}-uusi`))).toMatchObject({ listing });
  await draft.publish();
  expect(await draft.read(paths.slug(slug))).not.toHaveProperty('listing');
  await list(false);
  await draft.publish();
  expect(await draft.read(paths.slug(`${slug}-uusi`))).not.toHaveProperty('listing');
});
