import type { Firestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newSite } from '../../../core/bots/new-site.ts';
import { paths } from '../../../core/bots/paths.ts';
import {
  auditOf,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { publishBot } from './publish.service.ts';
import { createDraft, type TestDraft } from './testing/draft.ts';
import { loadCompiledVersion, loadVersion, loadVersionSource } from './versions.ts';

let ports: TestPorts;
let draft: TestDraft;
let bot: string;
let slug: string;

beforeAll(async () => {
  ports = await openPorts('demo-staff-publish');
  await storeWorld(ports);
});
beforeEach(async () => {
  draft = await createDraft(ports);
  ({ bot, slug } = draft);
});
afterAll(() => ports.close());

const nodesOf = async () => (await ports.db.collection(paths.nodes(HOME, bot)).get()).docs;

describe('a faultless draft', () => {
  test('becomes version 1 in each of its languages', async () => {
    expect(await draft.publish('adviser', 'Ensimmäinen')).toEqual({ version: 1, problems: [] });
    expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({ publishedVersion: 1, rev: 1 });
    expect(await draft.read(paths.slug(slug))).toMatchObject({ publishedVersion: 1 });
    expect(await loadVersion(ports.db, HOME, bot, 1)).toMatchObject({
      version: 1,
      note: 'Ensimmäinen',
      locales: ['fi', 'sv'],
      publishedBy: 'adviser',
      publishedByName: 'Name of adviser',
      publishedAt: ports.now(),
      supersededAt: null,
      parts: { fi: 1, sv: 1, source: 1 },
    });
    const swedish = await loadCompiledVersion(ports.db, HOME, bot, 1, 'sv');
    expect(swedish).toMatchObject({ organisation: HOME, bot, slug, version: 1, locale: 'sv' });
    expect(JSON.stringify(swedish)).not.toContain('"editor"');
    expect(await loadCompiledVersion(ports.db, HOME, bot, 1, 'en')).toBeNull();
    expect(await loadCompiledVersion(ports.db, HOME, bot, 2, 'fi')).toBeNull();
    const source = await loadVersionSource(ports.db, HOME, bot, 1);
    expect(Object.keys(source?.nodes ?? {}).sort()).toEqual((await nodesOf()).map(({ id }) => id).sort());
    expect(await auditOf(ports, HOME)).toContain(`adviser bot.publish ${bot}`);
  });

  test('published again supersedes the version before it', async () => {
    await draft.publish();
    ports.wait(1_000);
    expect(await draft.publish()).toMatchObject({ version: 2 });
    expect(await loadVersion(ports.db, HOME, bot, 1)).toMatchObject({ supersededAt: ports.now() });
    expect(await loadVersion(ports.db, HOME, bot, 2)).toMatchObject({ supersededAt: null });
    expect(await draft.read(paths.slug(slug))).toMatchObject({ publishedVersion: 2 });
  });

  test('published by three at once becomes three versions, and the last one is current', async () => {
    const results = await Promise.all(Array.from({ length: 3 }, () => draft.publish()));
    const numbers = results.map(({ version }) => version).sort();
    expect(numbers).toEqual([1, 2, 3]);
    expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({ publishedVersion: 3 });
    expect(await draft.read(paths.slug(slug))).toMatchObject({ publishedVersion: 3 });
    const versions = await Promise.all(numbers.map((number) => loadVersion(ports.db, HOME, bot, number!)));
    expect(versions.map((version) => version?.supersededAt === null)).toEqual([false, false, true]);
    for (const number of numbers) {
      expect(await loadCompiledVersion(ports.db, HOME, bot, number!, 'fi')).toMatchObject({
        version: number,
      });
    }
  });
});

test('a draft read before another publish is read again: the current version holds what came last', async () => {
  const { start } = (await draft.read(paths.bot(HOME, bot))) as { start: string };
  const title = (text: string) =>
    ports.db.doc(paths.node(HOME, bot, start)).update({ 'node.editor.title': text });
  let overtaken = false;
  const db = Object.create(ports.db, {
    runTransaction: {
      value: async (...[work, options]: Parameters<Firestore['runTransaction']>) => {
        const result = await ports.db.runTransaction(work, options);
        if (options?.readOnly && !overtaken) {
          overtaken = true;
          await title('Uusin');
          await draft.publish();
        }
        return result;
      },
    },
  }) as Firestore;
  await title('Vanha');
  await publishBot({ ...ports, db }, caller('owner'), { organisation: HOME, bot, note: '' });
  const { publishedVersion } = (await draft.read(paths.bot(HOME, bot))) as { publishedVersion: number };
  expect(publishedVersion).toBe(2);
  const source = await loadVersionSource(ports.db, HOME, bot, publishedVersion);
  expect(source?.nodes[start]?.editor.title).toBe('Uusin');
});

test.each([
  { code: 'brokenNeed', collection: paths.needs(HOME) },
  { code: 'brokenService', collection: paths.services(HOME) },
])('$code is named instead of failing', async ({ code, collection }) => {
  const broken = ports.db.doc(`${collection}/broken`);
  await broken.set({ id: 'broken', order: NaN });
  const { version, problems } = await draft.publish().finally(() => broken.delete());
  expect(version).toBeNull();
  expect(problems).toContainEqual({ code, severity: 'error', node: null, name: 'broken' });
});

describe('a draft with faults', () => {
  test('with an error is stopped, and nothing is written', async () => {
    const start = (await draft.read(paths.bot(HOME, bot)))?.start as string;
    await ports.db.doc(paths.node(HOME, bot, start)).update({ 'node.next': 'missing' });
    const { version, problems } = await draft.publish();
    expect(version).toBeNull();
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'danglingLink', severity: 'error', node: start }),
    );
    expect(await draft.read(paths.bot(HOME, bot))).toMatchObject({ publishedVersion: null });
    expect((await ports.db.collection(paths.versions(HOME, bot)).listDocuments()).length).toBe(0);
  });

  test('with an image that is not there is stopped', async () => {
    const start = (await draft.read(paths.bot(HOME, bot)))?.start as string;
    const image = { kind: 'image', id: 'kuva', media: 'missing', alt: { fi: 'Kuva', sv: 'Bild' } };
    await ports.db.doc(paths.node(HOME, bot, start)).update({ 'node.bubbles': [image] });
    expect((await draft.publish()).problems).toContainEqual(
      expect.objectContaining({ code: 'missingImage', node: start }),
    );
    const media = { type: 'image/png', name: '', width: 40, height: 30, size: 3, bytes: Buffer.from('abc') };
    await ports.db
      .doc(paths.media(HOME, 'missing'))
      .set({ ...media, createdBy: 'adviser', createdAt: ports.now() });
    expect(await draft.publish()).toMatchObject({ version: 1 });
    const compiled = JSON.stringify(await loadCompiledVersion(ports.db, HOME, bot, 1, 'fi'));
    expect(compiled).toContain('"width":40,"height":30');
  });

  test('with a site that cannot be read, or with two pages at one address, is stopped', async () => {
    const page = { slug: 'palvelut', title: { fi: 'Palvelut' }, body: { fi: 'Kymmenen' } };
    const site = newSite({ title: { fi: 'Sivu' }, accent: '#ffcc00', pages: [page, page] });
    await ports.db.doc(paths.bot(HOME, bot)).update({ site });
    const { version, problems } = await draft.publish();
    expect(version).toBeNull();
    for (const [code, part] of [
      ['unreadableTheme', 'look'],
      ['pageTwice', 'pages'],
    ]) {
      expect(problems).toContainEqual(expect.objectContaining({ code, part, node: null, severity: 'error' }));
    }
  });

  test('with a language that is not translated is stopped, and with one that is left out it is not', async () => {
    await ports.db.doc(paths.bot(HOME, bot)).update({ locales: ['fi', 'sv', 'en'] });
    const { version, problems } = await draft.publish();
    expect(version).toBeNull();
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'emptyLanguage', severity: 'error', locale: 'en' }),
    );
    const start = (await draft.read(paths.bot(HOME, bot)))?.start as string;
    await ports.db.doc(paths.bot(HOME, bot)).update({ locales: ['fi', 'sv'] });
    const bubbles = [{ kind: 'text', id: 'b', text: { fi: 'Hei' } }];
    await ports.db.doc(paths.node(HOME, bot, start)).update({ 'node.bubbles': bubbles });
    expect((await draft.publish()).problems).toEqual([
      { code: 'untranslated', severity: 'error', node: start, part: 'b', locale: 'sv' },
    ]);
  });

  test.each([
    ['a text beyond every size', [{ kind: 'text', id: 'b', text: { fi: 'x'.repeat(900_000) } }]],
    ['bubbles that are none', [7]],
    [
      'an alternative text beyond every size',
      [{ kind: 'image', id: 'b', media: 'm', alt: { fi: 'x'.repeat(900_000) } }],
    ],
    [
      'a link whose label is beyond every size',
      [{ kind: 'link', id: 'b', url: '', label: { fi: 'x'.repeat(900_000) } }],
    ],
  ])('with %s is stopped, and the node is named', async (_what, bubbles) => {
    const start = (await draft.read(paths.bot(HOME, bot)))?.start as string;
    await ports.db.doc(paths.node(HOME, bot, start)).update({ 'node.bubbles': bubbles });
    const { version, problems } = await draft.publish();
    expect(version).toBeNull();
    expect(problems).toContainEqual({ code: 'lostPart', severity: 'error', node: start });
  });

  test('with a part that cannot be read where nothing need be is stopped all the same', async () => {
    const start = (await draft.read(paths.bot(HOME, bot)))?.start as string;
    await ports.db.doc(paths.node(HOME, bot, start)).update({ 'node.editor.colour': 'pink' });
    expect(await draft.publish()).toEqual({
      version: null,
      problems: [{ code: 'lostPart', severity: 'error', node: start }],
    });
  });

  test('with an address for feedback or a site to embed on that is none is stopped, and the place is named', async () => {
    await ports.db
      .doc(paths.bot(HOME, bot))
      .update({ 'site.feedback': 'puhelinvaihde', 'site.embedOn': ['javascript:alert(1)'] });
    const { version, problems } = await draft.publish();
    expect(version).toBeNull();
    expect(problems).toEqual([
      { code: 'siteBadFeedback', severity: 'error', node: null, part: 'accessibility' },
      { code: 'siteBadOrigin', severity: 'error', node: null, part: 'embed', name: 'javascript:alert(1)' },
    ]);
  });

  test('with settings that cannot be read is stopped with one sentence', async () => {
    await ports.db.doc(paths.bot(HOME, bot)).update({ 'site.pages': [{ slug: 7 }] });
    const { version, problems } = await draft.publish();
    expect(version).toBeNull();
    expect(problems).toContainEqual({ code: 'brokenSettings', severity: 'error', node: null });
  });
});

test.each(['manager', 'removed', 'stranger'])('%s may not publish', async (person) => {
  await expectRefusal(draft.publish(person), 'noRight');
});

test('a text larger than a document is published in several chunks and comes back whole', async () => {
  const body = 'ääkköset 🙂 '.repeat(1_500);
  const nodes = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`big${index}`, { fi: `${index} ${body}`.slice(0, 4_000) }]),
  );
  const batch = ports.db.batch();
  for (const [id, text] of Object.entries(nodes)) {
    const bubbles = Array.from({ length: 6 }, (_, index) => ({ kind: 'text', id: `t${index}`, text }));
    const editor = { title: '', note: '', colour: 'none', collapsed: false };
    const node = { id, kind: 'message', editor, bubbles, next: null };
    batch.set(ports.db.doc(paths.node(HOME, bot, id)), {
      node,
      rev: 1,
      updatedBy: 'adviser',
      updatedAt: ports.now(),
    });
  }
  await batch.commit();
  expect(await draft.publish()).toMatchObject({ version: 1 });
  expect((await loadVersion(ports.db, HOME, bot, 1))?.parts.source).toBeGreaterThan(1);
  const source = await loadVersionSource(ports.db, HOME, bot, 1);
  expect(source?.nodes.big7).toMatchObject({ bubbles: [{ text: nodes.big7 }, {}, {}, {}, {}, {}] });
});
