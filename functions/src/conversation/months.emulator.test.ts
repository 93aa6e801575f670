import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { arbitraryHistory } from '../../../core/conversation/arbitrary-history.ts';
import { isZero } from '../../../core/statistics/delta.ts';
import { readDocuments, readStatistics } from '../statistics/read.service.ts';
import { rollUp } from '../statistics/rollup.ts';
import { publishedIn } from '../published/published.ts';
import { caller, storeMember } from '../staff/testing/ports.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { beginOver, callOwn, publicApp } from '../testing/public-app.ts';
import { setSpam } from './spam.service.ts';

const { app, db, pass } = publicApp(`demo-months-${Date.now()}`);
const dialogue = mappingDialogue();
const DAY = 86_400_000;
const LATER = new Date('2027-11-01T00:00:00Z');
const months = (from: string, to = from) =>
  readStatistics(db, { organisation: 'vantaa', bot: 'months', from, to, version: null });
const published = publishedIn(db, () => LATER);
const mark = (conversation: string, spam: boolean) =>
  setSpam({ db, now: () => LATER, published }, caller('adviser'), {
    organisation: 'vantaa',
    conversation,
    spam,
  });

/** Every month that was ever written to, with nothing rounded up to zero. */
async function foldedMonths() {
  await rollUp(db, LATER);
  const all = { organisation: 'vantaa', bot: 'months', from: '2026-01', to: '2027-12' };
  const { months, shards } = await readDocuments(db, all);
  expect(shards).toEqual([]);
  return months.flatMap(({ versions }) => Object.values(versions));
}

beforeAll(async () => {
  await publishFixture(db, dialogue, { bot: 'months', slug: 'months' });
  await storeMember(db, 'vantaa', 'adviser', ['adviser']);
});

test('who begins, answers, changes and erases in different months leaves every month and day at zero', async () => {
  const batches = fc.array(fc.record({ size: fc.integer({ min: 1, max: 5 }), days: fc.nat({ max: 50 }) }), {
    minLength: 4,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(arbitraryHistory(dialogue), batches, fc.boolean(), async (history, cuts, spam) => {
      const { id, token, send } = await beginOver(app, 'months');
      let moved = 0;
      let rest = history;
      for (const { size, days } of cuts) {
        pass(days * DAY);
        moved += days;
        if (rest.length > 0) expect((await send(...rest.slice(0, size))).status).toBe(200);
        rest = rest.slice(size);
      }
      if (spam) {
        for (const to of [true, false, true]) await mark(id, to);
      } else expect((await callOwn(app, 'DELETE', id, token)).status).toBe(204);
      pass(-moved * DAY);
      for (const { days, ...sum } of await foldedMonths()) {
        expect(isZero(sum)).toBe(true);
        for (const day of Object.values(days)) expect(day).toEqual({ started: 0, completed: 0, needs: {} });
      }
    }),
    { numRuns: 12 },
  );
});

test('a conversation counts whole in the month in which it began', async () => {
  const history = fc.sample(arbitraryHistory(dialogue, { maxLength: 6 }), { numRuns: 200, seed: 1 });
  const [first, ...others] = history.find(({ length }) => length > 2)!;
  const { send } = await beginOver(app, 'months');
  await send(first!);
  pass(30 * DAY);
  await send(...others);
  pass(-30 * DAY);
  expect((await months('2026-12')).counts).toMatchObject({ started: 0, answered: {}, shown: {} });
  expect((await months('2026-11')).counts).toEqual((await months('2026-11', '2026-12')).counts);
  expect((await months('2026-11')).counts.started).toBe(1);
});
