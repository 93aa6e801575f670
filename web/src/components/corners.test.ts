import { expect, it } from 'vitest';
import { cornersOf } from './corners.ts';

it('rounds only the ends of a row', () => {
  expect([0, 1, 2].map((i) => cornersOf(i, 3))).toEqual(['s-lg', '0', 'e-lg']);
  expect(cornersOf(0, 1)).toBe('lg');
});
