import { expect, it } from 'vitest';
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import { importRun, secondsLeft, EMPTY_RUN, type RunState } from './run.ts';

const rows = (count: number): ImportRow[] =>
  Array.from({ length: count }, (_, i) => ({ row: i + 2, fields: { name: 'x' } }));

function setUp(sizes: number[], failing: number[] = []) {
  const left = sizes.map(rows);
  const sent: number[] = [];
  let attempts = 0;
  let time = 0;
  const states: RunState[] = [];
  const hooks: { onSend?: () => void } = {};
  const run = importRun({
    next: async () => left.shift() ?? null,
    send: async (batch) => {
      attempts += 1;
      time += 1_000;
      hooks.onSend?.();
      if (failing.includes(attempts)) throw new Error(`attempt ${attempts}`);
      sent.push(batch.length);
      return {
        created: batch.length - 1,
        updated: 1,
        unchanged: 0,
        problems: [{ row: 2, problem: 'optedOut', severity: 'field' }],
      };
    },
    now: () => time,
    onChange: (state) => states.push(state),
  });
  return { run, sent, hooks, last: () => states.at(-1)! };
}

it('sends every batch and adds up the answers', async () => {
  const { run, sent, last } = setUp([200, 200, 50]);
  await run.start();
  expect(sent).toEqual([200, 200, 50]);
  expect(last()).toMatchObject({ status: 'done', sent: 450, created: 447, updated: 3, spent: 3_000 });
  expect(last().problems).toHaveLength(3);
});

it('goes on from the batch that failed, without losing or doubling one', async () => {
  const { run, sent, last } = setUp([200, 150, 50], [2, 3]);
  await run.start();
  expect(last()).toMatchObject({ status: 'failed', sent: 200, error: new Error('attempt 2') });
  await run.start();
  expect(last()).toMatchObject({ status: 'failed', sent: 200 });
  await run.start();
  expect(last()).toMatchObject({ status: 'done', sent: 400, error: null });
  expect(sent).toEqual([200, 150, 50]);
});

it('pauses after the batch under way and goes on', async () => {
  const { run, sent, hooks, last } = setUp([200, 150, 50]);
  hooks.onSend = run.pause;
  await run.start();
  expect(last()).toMatchObject({ status: 'paused', sent: 200 });
  hooks.onSend = undefined;
  await run.start();
  expect(last().status).toBe('done');
  expect(sent).toEqual([200, 150, 50]);
});

it('is cancelled while it runs, while it pauses and after a failure', async () => {
  const running = setUp([200, 150]);
  running.hooks.onSend = running.run.cancel;
  await running.run.start();
  expect(running.last()).toMatchObject({ status: 'cancelled', sent: 200 });

  const failed = setUp([200], [1]);
  await failed.run.start();
  failed.run.cancel();
  expect(failed.last()).toMatchObject({ status: 'cancelled', sent: 0 });
});

it('tells how long the rest takes', () => {
  expect(secondsLeft(EMPTY_RUN, 1_000)).toBeNull();
  expect(secondsLeft({ ...EMPTY_RUN, sent: 200, spent: 1_000 }, 1_000)).toBe(4);
  expect(secondsLeft({ ...EMPTY_RUN, sent: 1_000, spent: 1_000 }, 1_000)).toBe(0);
});
