import { expect, test } from 'vitest';
import { bitsToAsk, EFFORT, isEnough } from './policy.ts';

const from = (fromAddress: number) => bitsToAsk({ fromAddress, ofBot: fromAddress });

test('a quiet address is never asked', () => {
  expect([0, 1, 30, 59].map(from)).toEqual([0, 0, 0, 0]);
});

test('beyond that, one bit more for every doubling, up to what a phone manages', () => {
  expect([60, 119, 120, 240, 480, 960, 1_919].map(from)).toEqual([12, 12, 13, 14, 15, 16, 16]);
  expect([1_920, 100_000].map(from)).toEqual([EFFORT.mostBits, EFFORT.mostBits]);
});

test('a bot that many begin at once asks also those whose address is new', () => {
  expect(bitsToAsk({ fromAddress: 0, ofBot: 1_199 })).toBe(0);
  expect(bitsToAsk({ fromAddress: 0, ofBot: 1_200 })).toBe(12);
  expect(bitsToAsk({ fromAddress: 480, ofBot: 2_400 })).toBe(15);
});

test('a proof may fall short by what a crowd grows while it is worked out, but never be none', () => {
  expect(isEnough(0, 0)).toBe(true);
  expect([0, 11, 12].map((bits) => isEnough(bits, 12))).toEqual([false, false, true]);
  expect([11, 12].map((bits) => isEnough(bits, 13))).toEqual([false, true]);
  expect([13, 14].map((bits) => isEnough(bits, 16))).toEqual([false, true]);
});
