import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counts } from './counts.ts';
import { addCounts, emptyCounts, isZero, subtractCounts } from './delta.ts';

const ids = fc.constantFrom('a', 'b', 'constructor', 'toString', 'n-1_X');
const counters = fc.dictionary(ids, fc.integer({ min: -3, max: 50 }).filter((n) => n !== 0)); // prettier-ignore
const counts: fc.Arbitrary<Counts> = fc.record({
  started: fc.nat({ max: 99 }),
  completed: fc.nat({ max: 99 }),
  shown: counters,
  answered: counters,
  options: fc.dictionary(ids, counters.filter((counter) => Object.keys(counter).length > 0)), // prettier-ignore
  needs: counters,
  services: counters,
  opened: counters,
  channels: counters,
  openings: counters,
  locales: counters,
});

describe('counts', () => {
  test('taking away what was added gives back what was there', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(subtractCounts(addCounts(a, b), b)).toEqual(a);
      }),
    );
  });

  test('order and grouping of additions do not matter', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(addCounts(a, b)).toEqual(addCounts(b, a));
        expect(addCounts(addCounts(a, b), c)).toEqual(addCounts(a, addCounts(b, c)));
      }),
    );
  });

  test('nothing is left of a difference to itself', () => {
    fc.assert(
      fc.property(counts, (a) => {
        expect(isZero(subtractCounts(a, a))).toBe(true);
      }),
    );
    expect(isZero({ ...emptyCounts(), options: { a: { b: 1 } } })).toBe(false);
  });
});
