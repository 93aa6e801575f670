import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import {
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { archiveBot, changeSlug } from './settings.service.ts';
import { createDraft, type TestDraft } from './testing/draft.ts';
import { loadCompiledVersion } from './versions.ts';

let ports: TestPorts;
let draft: TestDraft;
let bot: string;
let slug: string;

beforeAll(async () => {
  ports = await openPorts('demo-staff-settings');
  await storeWorld(ports);
});
beforeEach(async () => {
  draft = await createDraft(ports);
  ({ bot, slug } = draft);
});
afterAll(() => ports.close());

describe('archiving', () => {
  test('closes every address, keeps the bot, and stops publishing', async () => {
    await draft.publish();
    await changeSlug(ports, caller('owner'), { organisation: HOME, bot, slug: `${slug}-uusi` });
    await archiveBot(ports, caller('owner'), { organisation: HOME, bot, archived: true });
    expect(await draft.read(paths.slug(slug))).toMatchObject({ archived: true });
    expect(await draft.read(paths.slug(`${slug}-uusi`))).toMatchObject({ archived: true });
    expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({ archived: true });
    await expectRefusal(draft.publish(), 'notFound');
    await archiveBot(ports, caller('owner'), { organisation: HOME, bot, archived: false });
    expect(await draft.read(paths.slug(slug))).toMatchObject({ archived: false, publishedVersion: 1 });
  });
});

describe('a new address', () => {
  const move = (to: string) => changeSlug(ports, caller('adviser'), { organisation: HOME, bot, slug: to });

  test('frees the old one when nothing was ever published there', async () => {
    await move('aivan-uusi');
    expect(await draft.read(paths.slug(slug))).toBeUndefined();
    expect(await draft.read(paths.slug('aivan-uusi'))).toMatchObject({ bot, publishedVersion: null });
    expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({ slug: 'aivan-uusi', rev: 2 });
  });

  test('keeps the old one leading to the bot and its later versions once published; it can be taken back', async () => {
    await draft.publish();
    await move('toinen-osoite');
    await draft.publish();
    expect(await draft.read(paths.slug(slug))).toMatchObject({ bot, publishedVersion: 2 });
    expect(await loadCompiledVersion(ports.db, HOME, bot, 2, 'fi')).toMatchObject({ slug: 'toinen-osoite' });
    await move(slug);
    expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({ slug });
  });

  test('of another bot or a reserved one is refused', async () => {
    const other = await createDraft(ports);
    await expectRefusal(move(other.slug), 'slugTaken');
    await expectRefusal(move('admin'), 'slugTaken');
  });

  test('wanted by two bots at once goes to one of them', async () => {
    const other = await createDraft(ports);
    const results = await Promise.allSettled([
      move('haluttu'),
      changeSlug(ports, caller('owner'), { organisation: HOME, bot: other.bot, slug: 'haluttu' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const holder = (await draft.read(paths.slug('haluttu')))?.bot as string;
    expect(await draft.read(paths.bot(HOME, holder))).toMatchObject({ slug: 'haluttu' });
  });
});

test.each(['manager', 'removed', 'stranger'])('%s may not archive or move', async (person) => {
  const where = { organisation: HOME, bot };
  await expectRefusal(archiveBot(ports, caller(person), { ...where, archived: true }), 'noRight');
  await expectRefusal(changeSlug(ports, caller(person), { ...where, slug: 'kaapattu' }), 'noRight');
});
