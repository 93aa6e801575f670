import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trialResult, wilsonInterval } from './effect.ts';
import { fisherExact } from './fisher.ts';

const arm = (withOutcome: number, companies: number, unknown = 0) => ({ withOutcome, companies, unknown });
const result = (a: [number, number, number?], b: [number, number, number?]) =>
  trialResult({ treatment: arm(...a), control: arm(...b) });

describe('published values', () => {
  test.each([
    // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson interval of %i of %i', (count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test.each([
    // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('interval of the difference of %i/%i and %i/%i', (a, m, b, n, low, high) => {
    const { interval, difference } = result([a, m], [b, n]);
    expect(difference).toBeCloseTo(a / m - b / n, 12);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test.each([
    // Fisher 1935, The Design of Experiments: the lady tasting tea; convictions of like-sex twins of criminals.
    [[3, 1], [1, 3], 0.4857],
    [[10, 3], [2, 15], 0.0005367],
    // By hand: one of the ten ways to choose two of five.
    [[2, 0], [0, 3], 0.1],
    [[0, 5], [0, 5], 1],
    [[0, 0], [1, 5], 1],
  ] as const)('Fisher of %j and %j', (a, b, p) => expect(fisherExact(a, b)).toBeCloseTo(p, 4));
});

describe('unknown outcomes', () => {
  test('are left out of the shares and shown by the bounds', () => {
    const { treatment, difference, bounds } = result([30, 100, 20], [10, 100, 10]);
    expect(treatment).toMatchObject({ companies: 100, withOutcome: 30, unknown: 20, share: 30 / 80 });
    expect(difference).toBeCloseTo(30 / 80 - 10 / 90, 12);
    expect(bounds?.low).toBeCloseTo(0.3 - 0.2, 12);
    expect(bounds?.high).toBeCloseTo(0.5 - 0.1, 12);
  });

  test('when all are, nothing is claimed but the bounds', () => {
    expect(result([0, 10, 10], [1, 10])).toMatchObject({
      treatment: { share: null, interval: null },
      control: { share: 0.1 },
      difference: null,
      interval: null,
      pValue: null,
      bounds: { low: -0.1, high: 0.9 },
    });
    expect(result([0, 0], [1, 10])).toMatchObject({ difference: null, bounds: null });
  });
});

describe('for all results', () => {
  const counts = fc
    .tuple(fc.nat(300), fc.nat(300), fc.nat(50))
    .map(([having, lacking, unknown]) => arm(having, having + lacking + unknown, unknown));

  test('the difference lies in its interval and in the bounds, and turns with the groups', () => {
    fc.assert(
      fc.property(counts, counts, (treatment, control) => {
        const found = trialResult({ treatment, control });
        const turned = trialResult({ treatment: control, control: treatment });
        if (found.difference === null) {
          expect(turned.difference).toBeNull();
          return;
        }
        const { difference, interval, bounds, pValue } = found;
        expect(interval!.low).toBeLessThanOrEqual(difference + 1e-12);
        expect(interval!.high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(interval!.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(interval!.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(bounds!.low).toBeLessThanOrEqual(difference + 1e-12);
        expect(bounds!.high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(turned.difference).toBeCloseTo(-difference, 12);
        expect(turned.interval!.low).toBeCloseTo(-interval!.high, 12);
        expect(turned.pValue).toBeCloseTo(pValue!, 9);
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('twenty thousand companies are counted in a moment, without a number running over', () => {
  const p = fisherExact([600, 9_400], [500, 9_500]);
  // z = 3.10 without, 3.07 with continuity correction: p of 0.0019 and 0.0021.
  expect(p).toBeGreaterThan(0.0019);
  expect(p).toBeLessThan(0.0024);
});
