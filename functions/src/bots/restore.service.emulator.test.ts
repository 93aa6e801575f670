import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newSite } from '../../../core/bots/new-site.ts';
import { paths } from '../../../core/bots/paths.ts';
import { WHOLE_SITE } from '../../../core/bots/testing.ts';
import {
  auditOf,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { restoreVersion } from './restore.service.ts';
import { createDraft, type TestDraft } from './testing/draft.ts';

let ports: TestPorts;
let draft: TestDraft;
let bot: string;

beforeAll(async () => {
  ports = await openPorts('demo-staff-restore');
  await storeWorld(ports);
});
beforeEach(async () => {
  draft = await createDraft(ports);
  ({ bot } = draft);
});
afterAll(() => ports.close());

const nodesOf = async () => (await ports.db.collection(paths.nodes(HOME, bot)).get()).docs;

describe('restoring', () => {
  test('brings the whole site back', async () => {
    const media = { type: 'image/png', name: '', width: 40, height: 30, size: 3, bytes: Buffer.from('abc') };
    for (const id of ['hero', 'logo', 'icon', 'share']) {
      await ports.db
        .doc(paths.media(HOME, id))
        .set({ ...media, createdBy: 'adviser', createdAt: ports.now() });
    }
    await ports.db.doc(paths.bot(HOME, bot)).update({ site: WHOLE_SITE });
    expect(await draft.publish()).toMatchObject({ version: 1 });
    await ports.db.doc(paths.bot(HOME, bot)).update({ site: newSite({}), rev: 3 });
    await restoreVersion(ports, caller('owner'), { organisation: HOME, bot, version: 1 });
    expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({ site: WHOLE_SITE, rev: 4 });
  });

  test('brings nodes and settings back with risen revisions, and leaves equal nodes alone', async () => {
    await draft.publish();
    const before = await nodesOf();
    const [changed, removed, kept] = [before[0]!, before[1]!, before[2]!];
    await changed.ref.update({ 'node.editor.note': 'muutettu', rev: 5 });
    await removed.ref.delete();
    await ports.db
      .doc(paths.node(HOME, bot, 'extra'))
      .set({ ...kept.data(), node: { ...kept.get('node'), id: 'extra' } });
    await ports.db.doc(paths.bot(HOME, bot)).update({ name: 'Toinen', rev: 3 });

    ports.wait(1_000);
    await restoreVersion(ports, caller('owner'), { organisation: HOME, bot, version: 1 });
    const after = new Map((await nodesOf()).map((document) => [document.id, document]));
    expect([...after.keys()].sort()).toEqual(before.map(({ id }) => id).sort());
    expect(after.get(changed.id)?.data()).toEqual({
      node: changed.get('node'),
      rev: 6,
      updatedBy: 'owner',
      updatedAt: expect.anything(),
    });
    expect(after.get(removed.id)?.get('node')).toEqual(removed.get('node'));
    expect(after.get(kept.id)?.get('rev')).toBe(1);
    expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({
      name: 'Julkaistava',
      rev: 4,
      publishedVersion: 1,
    });
    expect(await auditOf(ports, HOME)).toContain(`owner bot.restore ${bot}`);
  });

  test('a version that does not exist is not found', async () => {
    await expectRefusal(
      restoreVersion(ports, caller('owner'), { organisation: HOME, bot, version: 9 }),
      'notFound',
    );
  });
});

test.each(['manager', 'removed', 'stranger'])('%s may not restore', async (person) => {
  await expectRefusal(
    restoreVersion(ports, caller(person), { organisation: HOME, bot, version: 1 }),
    'noRight',
  );
});
