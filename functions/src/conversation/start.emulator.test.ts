import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { longDialogue, mappingDialogue } from '../testing/dialogues.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { choose } from '../testing/entries.ts';
import {
  beginOver,
  callOwn,
  counted,
  post,
  publicApp,
  storedConversation,
  type PublicApp,
} from '../testing/public-app.ts';

const DAY = 86_400_000;
const PROJECT = 'demo-start';
const { db } = publicApp(PROJECT);
let server: PublicApp;

beforeAll(async () => {
  await publishFixture(db, mappingDialogue(), { retentionDays: 90 });
  await publishFixture(db, longDialogue(30), { bot: 'long', slug: 'long', chunk: 1_000, retentionDays: 90 });
});
beforeEach(() => {
  server = publicApp(PROJECT);
});

const start = (body: object, token?: string) =>
  post(
    server.app,
    '/api/v1/conversations',
    { id: randomUUID(), slug: 'mapping', version: 1, locale: 'fi', channel: 'site', ...body },
    token,
  );

test('gives a token of which only a hash is kept, and counts one start', async () => {
  const before = await counted(db, 'mapping', 'started');
  const id = randomUUID();
  const response = await start({ id });
  expect(response.status).toBe(201);
  const body = (await response.json()) as { token: string; expiresAt: string };
  expect(body).toMatchObject({ id, version: 1, seq: 0, expiresAt: '2027-02-19T12:00:00.000Z' });
  const document = await storedConversation(db, id);
  expect(document).toMatchObject({ bot: 'mapping', at: 'grow', status: 'active', seq: 0, history: [] });
  expect(JSON.stringify(document)).not.toContain(body.token.split('.')[1]);
  expect(await counted(db, 'mapping', 'started')).toBe(before + 1);
});

test('asked again before the first answer gives a further token, five at most, and counts nothing', async () => {
  const id = randomUUID();
  const tokens: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    const response = await start({ id });
    expect(response.status).toBe(count === 0 ? 201 : 200);
    tokens.push(((await response.json()) as { token: string }).token);
  }
  const before = await counted(db, 'mapping', 'started');
  expect((await storedConversation(db, id))?.tokenHashes).toHaveLength(5);
  expect((await callOwn(server.app, 'GET', id, tokens[0])).status).toBe(401);
  expect((await callOwn(server.app, 'GET', id, tokens[6])).status).toBe(200);
  expect(await counted(db, 'mapping', 'started')).toBe(before);
});

test('with its own token resumes at any time, without one only before the first answer', async () => {
  const { id, token, send } = await beginOver(server.app, 'mapping');
  await send(choose(1, 'grow', 'yes'));
  const resumed = await start({ id }, token);
  expect(resumed.status).toBe(200);
  expect(await resumed.json()).toEqual({ id, version: 1, seq: 1, expiresAt: '2027-02-19T12:00:00.000Z' });
  await expectProblem(await start({ id }), 409, { code: 'conflict' });
  const other = await beginOver(server.app, 'mapping');
  await expectProblem(await start({ id }, other.token), 409, { code: 'conflict' });
});

test('the same id for another bot is a conflict', async () => {
  const { id } = await beginOver(server.app, 'mapping');
  await expectProblem(await start({ id, slug: 'long' }), 409, { code: 'conflict' });
});

test('needs a bot that is published', async () => {
  await publishFixture(db, mappingDialogue(), { bot: 'gone', slug: 'gone', retentionDays: 90 });
  await db.doc(paths.slug('gone')).update({ archived: true });
  await db
    .doc(paths.slug('draft'))
    .set({ organisation: 'vantaa', bot: 'd', publishedVersion: null, archived: false });
  for (const slug of ['no-such-bot', 'gone', 'draft']) {
    await expectProblem(await start({ slug }), 404, { code: 'notFound' });
  }
});

test('takes a superseded version for 30 days, then names the current one', async () => {
  const names = { bot: 'renewed', slug: 'renewed', retentionDays: 90 };
  const supersededAt = new Date('2026-11-20T12:00:00Z');
  await publishFixture(db, mappingDialogue(), { ...names, version: 1, supersededAt });
  await publishFixture(db, mappingDialogue(), { ...names, version: 2 });
  expect((await start({ slug: 'renewed', version: 2 })).status).toBe(201);
  expect((await start({ slug: 'renewed', version: 1 })).status).toBe(201);
  await expectProblem(await start({ slug: 'renewed', version: 3 }), 409, { code: 'versionGone' });
  server.pass(29 * DAY);
  await expectProblem(await start({ slug: 'renewed' }), 409, { code: 'versionGone', currentVersion: 2 });
});

test('needs a language of the version', async () => {
  await publishFixture(db, mappingDialogue(), {
    bot: 'finnish',
    slug: 'finnish',
    locales: ['fi'],
    retentionDays: 90,
  });
  await expectProblem(await start({ slug: 'finnish', locale: 'sv' }), 400, { code: 'malformed' });
});
