import { expect, test } from 'vitest';
import { parseMove } from './forward.ts';

test.each([
  ['90m', 5_400_000],
  ['6h', 21_600_000],
  ['3d', 259_200_000],
  ['0', 0],
])('%s', (text, milliseconds) => {
  expect(parseMove(text)).toBe(milliseconds);
});

test.each(['', '3', 'd', '-3d', '3w', '99999d'])('%j is explained', (text) => {
  expect(() => parseMove(text)).toThrow('3d');
});
