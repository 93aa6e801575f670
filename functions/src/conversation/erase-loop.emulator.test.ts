import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { readStatistics } from '../statistics/read.service.ts';
import { rollUp } from '../statistics/rollup.ts';
import { longDialogue } from '../testing/dialogues.ts';
import { choose } from '../testing/entries.ts';
import { publishFixture } from '../testing/fixtures.ts';
import {
  beginOver,
  callOwn,
  post,
  publicApp,
  storedConversation,
  type Begun,
} from '../testing/public-app.ts';

const PROJECT = `demo-erase-loop-${randomUUID()}`;
const { app, db } = publicApp(PROJECT);
const HOUR = 3_600_000;
const statistics = (bot: string) =>
  readStatistics(db, { organisation: 'vantaa', bot, from: '2026-11', to: '2026-12', version: null });
const answers = [1, 2, 3].map((seq) => choose(seq, `q${seq}`, 'yes'));
const erase = ({ id, token }: Begun, from = app) => callOwn(from, 'DELETE', id, token);

beforeAll(async () => {
  for (const bot of ['looped', 'waited', 'raced', 'trapped', 'broken'])
    await publishFixture(db, longDialogue(3), { bot, slug: bot });
});

test('attack: beginning, finishing and erasing in a loop leaves the statistics as they were', async () => {
  await (await beginOver(app, 'looped')).send(...answers);
  const honest = await statistics('looped');
  expect(honest.counts).toMatchObject({ started: 1, completed: 1 });
  for (let round = 0; round < 12; round += 1) {
    const begun = await beginOver(app, 'looped');
    await begun.send(...answers.slice(0, round % 4));
    expect((await erase(begun)).status).toBe(204);
    expect(await storedConversation(db, begun.id)).toBeUndefined();
  }
  expect(await statistics('looped')).toEqual(honest);
});

test('attack: waiting until the hours are folded before erasing gains nothing', async () => {
  const { app: server, pass } = publicApp(PROJECT);
  const none = await statistics('waited');
  const begun = await beginOver(server, 'waited');
  await begun.send(...answers.slice(0, 2));
  pass(26 * HOUR);
  await begun.send(...answers.slice(2));
  await rollUp(db, new Date('2026-11-30T00:00:00Z'));
  expect((await statistics('waited')).counts).toMatchObject({ started: 1, completed: 1 });
  pass(60 * 24 * HOUR);
  expect((await erase(begun, server)).status).toBe(204);
  const { counts } = await statistics('waited');
  expect(counts).toEqual(none.counts);
});

test('attack: erasing many times at once, while answers come in, subtracts exactly once', async () => {
  await (await beginOver(app, 'raced')).send(...answers);
  const honest = await statistics('raced');
  expect(honest.counts.started).toBe(1);
  const all = await Promise.all(Array.from({ length: 4 }, () => beginOver(app, 'raced')));
  await Promise.all(
    all.flatMap((begun) => [
      begun.send(...answers.slice(0, 1)),
      erase(begun),
      begun.send(...answers),
      erase(begun),
    ]),
  );
  for (const { id } of all) expect(await storedConversation(db, id)).toBeUndefined();
  expect(await statistics('raced')).toEqual(honest);
});

test('what was set aside as spam is not subtracted again when it is erased', async () => {
  const none = await statistics('trapped');
  const begun = await beginOver(app, 'trapped');
  const path = `/api/v1/conversations/${begun.id}/answers`;
  await post(app, path, { entries: answers, trap: 'x' }, begun.token);
  expect((await erase(begun)).status).toBe(204);
  expect((await statistics('trapped')).counts).toEqual(none.counts);
});

test('a history that cannot be replayed is erased all the same', async () => {
  const begun = await beginOver(app, 'broken');
  await begun.send(...answers);
  await db.doc(paths.conversation('vantaa', begun.id)).update({ history: [choose(1, 'q9', 'yes')] });
  expect((await erase(begun)).status).toBe(204);
  expect(await storedConversation(db, begun.id)).toBeUndefined();
});
