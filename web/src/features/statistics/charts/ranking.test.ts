import { expect, it } from 'vitest';
import { ranked } from './ranking.ts';

it('puts the largest first, alike ones by name, and leaves out what is zero', () => {
  const rows = ranked({ b: 2, a: 2, c: 5, none: 0 }, 10, (id) => id.toUpperCase());
  expect(rows.map(({ label, value, share }) => [label, value, share])).toEqual([
    ['C', 5, 0.5],
    ['A', 2, 0.2],
    ['B', 2, 0.2],
  ]);
});

it('has no shares where there is no total', () => {
  expect(ranked({ a: 1 }, 0, String)[0]?.share).toBe(0);
});
