import { expect, it } from 'vitest';
import { nearestWeight } from './weights.ts';

it.each([
  [-2, 0],
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [10, 3],
])('%i shows as %i', (stored, shown) => {
  expect(nearestWeight(stored)).toBe(shown);
});
