import { beforeAll, beforeEach, expect, test } from 'vitest';
import { publishFixture } from '../testing/fixtures.ts';
import { longDialogue } from '../testing/dialogues.ts';
import { choose } from '../testing/entries.ts';
import {
  beginOver,
  counted,
  post,
  publicApp,
  storedConversation,
  type PublicApp,
} from '../testing/public-app.ts';

const PROJECT = 'demo-concurrency';
const { db } = publicApp(PROJECT);
let server: PublicApp;

beforeAll(async () => {
  await publishFixture(db, longDialogue(30), { bot: 'long', slug: 'long', chunk: 1_000, retentionDays: 90 });
});
beforeEach(() => {
  server = publicApp(PROJECT);
});

test('fifty posts of one batch make one history', async () => {
  const { id, send } = await beginOver(server.app, 'long');
  const batch = [choose(1, 'q1', 'yes'), choose(2, 'q2', 'no'), choose(3, 'q3', 'yes')];
  const responses = await Promise.all(Array.from({ length: 50 }, () => send(...batch)));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await storedConversation(db, id)).toMatchObject({ seq: 3, history: batch, conflicts: [] });
});

test('so do fifty posts that come to several instances, and they count once', async () => {
  const before = await counted(db, 'long', 'options.q1.yes');
  const { id, token } = await beginOver(server.app, 'long');
  const instances = Array.from({ length: 5 }, () => publicApp(PROJECT).app);
  const entries = [choose(1, 'q1', 'yes'), choose(2, 'q2', 'no')];
  const responses = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      post(instances[index % 5]!, `/api/v1/conversations/${id}/answers`, { entries }, token),
    ),
  );
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await storedConversation(db, id)).toMatchObject({ seq: 2, history: entries, conflicts: [] });
  expect(await counted(db, 'long', 'options.q1.yes')).toBe(before + 1);
});

test('of different contents exactly one wins, also between instances', async () => {
  const { id, token } = await beginOver(server.app, 'long');
  const instances = [server, publicApp(PROJECT), publicApp(PROJECT)];
  const options = ['yes', 'no', 'yes', 'no', 'yes', 'no'];
  const responses = await Promise.all(
    options.map((option, index) => {
      const { app } = instances[index % 3]!;
      return post(app, `/api/v1/conversations/${id}/answers`, { entries: [choose(1, 'q1', option)] }, token);
    }),
  );
  const winner = (await storedConversation(db, id))?.history[0].value.options[0];
  const statuses = responses.map(({ status }) => status);
  expect(statuses).toEqual(options.map((option) => (option === winner ? 200 : 409)));
});

test('statistics count what is kept, once', async () => {
  const total = (counter: string) => counted(db, 'long', counter);
  const before = { q5: await total('options.q5.yes'), money: await total('needs.money') };
  const { send } = await beginOver(server.app, 'long');
  const batch = [1, 2, 3, 4, 5].map((seq) => choose(seq, `q${seq}`, 'yes'));
  await Promise.all(Array.from({ length: 20 }, () => send(...batch)));
  expect(await total('options.q5.yes')).toBe(before.q5 + 1);
  expect(await total('needs.money')).toBe(before.money + 1);
  await send({ seq: 6, at: '2026-11-21T11:59:59.000Z', kind: 'back', to: 5 }, choose(7, 'q5', 'no'));
  expect(await total('options.q5.yes')).toBe(before.q5);
});
