import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('work with one key waits for the work before it, other keys do not', async () => {
  const turns = inTurn();
  const order: string[] = [];
  const work = (name: string, ms: number) => async () => {
    order.push(`${name} begins`);
    await pause(ms);
    order.push(`${name} ends`);
  };
  await Promise.all([turns('a', work('a1', 20)), turns('a', work('a2', 0)), turns('b', work('b1', 0))]);
  expect(order.filter((line) => line.startsWith('a'))).toEqual([
    'a1 begins',
    'a1 ends',
    'a2 begins',
    'a2 ends',
  ]);
  expect(order.indexOf('b1 ends')).toBeLessThan(order.indexOf('a1 ends'));
});

test('a failure is told to its own caller only', async () => {
  const turns = inTurn();
  const failed = turns('a', () => Promise.reject(new Error('no')));
  const next = turns('a', async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
