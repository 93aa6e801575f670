import { expect, it } from 'vitest';
import { funnelOf } from '../../../../../core/statistics/funnel.ts';
import { leaversOf } from './leavers.ts';

const nodes = {
  hello: { kind: 'message' },
  many: { kind: 'choice' },
  most: { kind: 'choice' },
  few: { kind: 'input' },
  none: { kind: 'contact' },
  unseen: { kind: 'choice' },
} as const;

it('lists the questions people saw, those that most stop at first', () => {
  const counts = {
    started: 100,
    shown: { hello: 100, many: 90, most: 80, few: 10, none: 5 },
    answered: { many: 85, most: 70, few: 5, none: 5 },
  };
  const leavers = leaversOf(funnelOf(counts, nodes), nodes);
  expect(leavers.map(({ node, left }) => [node, left])).toEqual([
    ['most', 10],
    ['few', 5],
    ['many', 5],
    ['none', 0],
  ]);
  expect(leavers[1]?.leftShare).toBe(0.5);
});
