import { describe, expect, it } from 'vitest';
import { ENCODINGS, fitWithin, MAX_SIDE } from './image-size.ts';

describe('fitWithin', () => {
  it('shrinks the longer side and keeps the proportions', () => {
    expect(fitWithin(4_000, 3_000, 1_600)).toEqual({ width: 1_600, height: 1_200 });
    expect(fitWithin(900, 3_000, 1_600)).toEqual({ width: 480, height: 1_600 });
  });

  it('never enlarges, and never loses the thin side', () => {
    expect(fitWithin(320, 200, 1_600)).toEqual({ width: 320, height: 200 });
    expect(fitWithin(10_000, 2, 1_600)).toEqual({ width: 1_600, height: 1 });
  });
});

it('asks for less at every attempt', () => {
  expect(ENCODINGS[0].maxSide).toBe(MAX_SIDE);
  for (const [i, next] of ENCODINGS.slice(1).entries()) {
    const before = ENCODINGS[i]!;
    expect(next.maxSide * next.quality).toBeLessThan(before.maxSide * before.quality);
  }
});
