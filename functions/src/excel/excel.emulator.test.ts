import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { readXlsx } from 'hucre/xlsx';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { versionFixture } from '../../../core/excel/testing.ts';
import type { Member } from '../../../core/organisations/organisation.schema.ts';
import { createApp } from '../http/app.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { conversationsIn } from './conversations.ts';
import { excelRoutes } from './excel.routes.ts';
import { HOSTILE, numbered, stored } from './testing/conversations.ts';
import { openWithOffice } from './testing/office.ts';

const COUNT = 300;
const db = getFirestore(getApps()[0] ?? initializeApp({ projectId: 'demo-excel' }));
const verifyIdToken = async (token: string) => {
  if (!token.startsWith('good-')) throw new Error('expired');
  return { uid: /^good-([^~]+)/.exec(token)?.[1] } as Awaited<ReturnType<Verify>>;
};
type Verify = Parameters<typeof excelRoutes>[0]['auth']['verifyIdToken'];
const freshApp = () =>
  createApp([excelRoutes({ db, auth: { verifyIdToken }, clock: () => new Date('2026-11-21T12:00:00Z') })]);

function get(query: Record<string, string>, authorization = 'Bearer good-manager', app = freshApp()) {
  const search = new URLSearchParams({ organisation: 'vantaa', bot: 'mapping', ...query });
  return app.request(`/api/v1/staff/conversations.xlsx?${search}`, { headers: { authorization } });
}
const download = async (query: Record<string, string> = {}) =>
  new Uint8Array(await (await get(query)).arrayBuffer());
async function ids(query: Record<string, string>) {
  const { sheets } = await readXlsx(await download(query));
  return sheets[0]?.rows.slice(1).map((row) => Number(String(row.at(-1)).slice(-12))) ?? [];
}
const all = Array.from({ length: COUNT }, (_, index) => index);

function member(uid: string, status: Member['status']): Member {
  const at = new Date('2026-01-01T00:00:00Z');
  return {
    uid,
    email: `${uid}@example.fi`,
    name: uid,
    roles: ['manager'],
    status,
    createdAt: at,
    updatedAt: at,
  };
}

beforeAll(async () => {
  for (const version of [1, 2]) {
    const options = { organisation: 'vantaa', bot: 'mapping', slug: 'mapping', version };
    await publishFixture(db, versionFixture(version).dialogue, options);
  }
  await db.doc(paths.bot('vantaa', 'mapping')).update({ name: 'Kasvu/kysely: "2"' });
  await db.doc(paths.member('vantaa', 'manager')).set(member('manager', 'active'));
  await db.doc(paths.member('vantaa', 'gone')).set(member('gone', 'removed'));
  await db.doc(paths.member('espoo', 'stranger')).set(member('stranger', 'active'));
  const writer = db.bulkWriter({ throttling: false });
  for (const index of all) {
    const conversation = numbered(index);
    void writer.set(db.doc(paths.conversation('vantaa', conversation.id)), stored(conversation, 'mapping'));
    const other = paths.conversation('vantaa', `9${conversation.id.slice(1)}`);
    void writer.set(db.doc(other), stored(conversation, 'other'));
  }
  // Set aside as spam: in no sheet and no count.
  const spam = { ...stored(numbered(1), 'mapping'), spam: true };
  void writer.set(db.doc(paths.conversation('vantaa', 'spam')), spam);
  await writer.close();
});

describe('the Excel file', () => {
  test('opens in another program with every conversation, answer and line', async () => {
    const sheets = await openWithOffice(await download());
    const conversations = sheets.get('Keskustelut') ?? [];
    const answers = sheets.get('Vastaukset') ?? [];
    const histories = all.map((index) => numbered(index).history);

    expect([...sheets.keys()].sort()).toEqual([
      'Keskustelujen kulku', 'Keskustelut', 'Linkit ja palvelut', 'Tarpeet', 'Vastaukset', 'Yhteenveto',
    ]); // prettier-ignore
    expect(conversations).toHaveLength(1 + COUNT);
    expect(answers).toHaveLength(1 + histories.flat().length);
    expect(new Set(conversations.slice(1).map((row) => row.at(-1))).size).toBe(COUNT);
    expect(sheets.get('Tarpeet')).toHaveLength(3);
    const lines = sheets.get('Keskustelujen kulku') ?? [];
    expect(new Set(lines.slice(1).map((row) => row.at(-1))).size).toBe(COUNT);
    const firstLines = lines.filter(([, , , text]) => text === 'Hei!');
    expect(firstLines).toHaveLength(COUNT);
  });

  test('shows numbers, dates and text in that program as they are', async () => {
    const sheets = await openWithOffice(await download({ from: '2026-01-02', to: '2026-01-02' }));
    const [header = [], row = []] = sheets.get('Keskustelut') ?? [];
    const shown = Object.fromEntries(header.map((name, i) => [name, row[i]]));
    expect(shown).toMatchObject({
      Alkoi: '2.1.2026 12:00',
      Päättyi: '2.1.2026 12:05',
      'Kesto, min': '5',
      Puhelin: '01',
      'Y-tunnus': '0123456-2',
      'Montako teitä on?': '12.5',
      'Milloin?': '1.5.2026',
      Tarpeet: 'Työvoima; Rahoitus',
      'Mikä jarruttaa?': 'Työntekijät; Raha',
      'Mikä jarruttaa?: Raha': '1',
      'Tarve: Työvoima': '3',
      Yhteydenotto: 'pyysi yhteydenottoa',
    });
    expect(sheets.get('Yhteenveto')?.[3]?.slice(0, 2)).toEqual(['Ajanjakso', '2.1.2026–2.1.2026']);
  });

  test('keeps what respondents wrote, also where it looks like a formula or breaks XML', async () => {
    const rows = (await openWithOffice(await download({ status: 'completed' }))).get('Vastaukset') ?? [];
    const written = new Set(rows.map((row) => row[3]));
    const readable = ['=1+1', '+358 50 123', '-5', '@SUM(A1)', '007', 'a\nb', '<b>&"\'</b> ]]>'];
    for (const text of [...readable, '😀 åäö', '_x0041_', "' apostrophe", '1e5', 'TRUE', '2026-01-01']) {
      expect(written).toContain(text);
    }
    expect(written).toContain('x'.repeat(32_767));
    expect(HOSTILE).toHaveLength(readable.length + 9);
  });

  test('holds what was asked for, the newest first', async () => {
    expect(await ids({})).toEqual(all.toReversed());
    expect(await ids({ from: '2026-02-01', to: '2026-02-28' })).toEqual(all.slice(31, 59).toReversed());
    expect(await ids({ version: '2' })).toEqual(all.filter((index) => index % 2 === 1).toReversed());
    expect(await ids({ status: 'active', version: '1', from: '2026-10-01' })).toEqual([294, 288, 282, 276]);
    expect(await ids({ from: '2027-01-01' })).toEqual([]);
    expect(await ids({ to: '1942-04-03' })).toEqual([]);
    expect(await ids({ from: '1900-01-01', to: '9999-12-31' })).toEqual(all.toReversed());
  });

  test('says in its headers how it is called and how much is in it, and is written down', async () => {
    const response = await get({ locale: 'sv', status: 'active' });
    await response.body?.cancel();
    expect(response.headers.get('x-conversation-count')).toBe('100');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Samtal Kasvu kysely 2 2026-11-21.xlsx"; filename*=UTF-8''Samtal%20Kasvu%20kysely%202%202026-11-21.xlsx`,
    );
    const audit = await db.collection(paths.audit('vantaa')).limit(1).get();
    expect(audit.docs[0]?.data()).toMatchObject({
      actor: 'manager',
      action: 'conversations.export',
      target: 'mapping',
    });
  });
});

test('pages follow each other without a gap, also where conversations began in the same moment', async () => {
  const startedAt = new Date('2030-01-01T10:00:00Z');
  const ids = Array.from(
    { length: 10 },
    (_, index) => `5f2c6b1e-0000-4000-8000-${String(index).padStart(12, '0')}`,
  );
  for (const id of ids) {
    await db.doc(paths.conversation('vantaa', id)).set(stored({ ...numbered(1), id, startedAt }, 'paged'));
  }
  const source = conversationsIn(db, 'vantaa', { bot: 'paged' }, 3);
  const pages: string[][] = [];
  for await (const page of source.pages()) pages.push(page.map(({ id }) => id));
  expect(pages.map((page) => page.length)).toEqual([3, 3, 3, 1]);
  expect(pages.flat().sort()).toEqual(ids);
  expect(await source.count()).toBe(10);
});

describe('whoever may not have it', () => {
  test.each([
    ['nobody signed in', {}, '', 401],
    ['an expired token', {}, 'Bearer bad', 401],
    ['another scheme', {}, 'Basic good-manager', 401],
    ['a member of another organisation', {}, 'Bearer good-stranger', 403],
    ['a removed member', {}, 'Bearer good-gone', 403],
    ['an organisation that is not', { organisation: 'nowhere' }, 'Bearer good-manager', 403],
    ['a bot that is not', { bot: 'nothing' }, 'Bearer good-manager', 404],
    ['a day that is not', { from: '2026-02-30' }, 'Bearer good-manager', 400],
    ['a day before there were any', { to: '0000-01-01' }, 'Bearer good-manager', 400],
    ['an organisation with a name that is kept back', { organisation: '__a__' }, 'Bearer good-manager', 400],
    ['an unknown filter', { colour: 'red' }, 'Bearer good-manager', 400],
  ])('%s gets a problem document', async (_, query, authorization, status) => {
    const response = await get(query, authorization);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status });
  });

  test('a person who asks over and over is told to wait, whatever token says who it is', async () => {
    const app = freshApp();
    const broken = { from: '2026-02-30' };
    for (let turn = 0; turn < 10; turn += 1) await get(broken, `Bearer good-manager~${turn}`, app);
    const response = await get(broken, 'Bearer good-manager~10', app);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get(broken, 'Bearer good-stranger', app)).status).toBe(400);
  });

  test('headers that are made up neither pass for more people nor fill the memory', async () => {
    const app = freshApp();
    const consume = vi.spyOn(RateLimiterMemory.prototype, 'consume');
    const statuses = new Set<number>();
    for (let turn = 0; turn < 610; turn += 1) {
      statuses.add((await get({}, `Bearer ${'x'.repeat(16_000)}${turn}`, app)).status);
    }
    expect([...statuses]).toEqual([401, 429]);
    expect(new Set(consume.mock.calls.map(([key]) => key))).toEqual(new Set(['unknown']));
    consume.mockRestore();
  });
});
