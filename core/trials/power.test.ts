import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companiesNeeded, detectableDifference } from './power.ts';

describe('published sample sizes per group', () => {
  // Two-sided 5 %, power 80 %, equal groups, no continuity correction: Fleiss, Levin and Paik 2003, chapter 4; the
  // same as R's power.prop.test (387.3, 199.0, 434.4, 293.2, 621.2).
  test.each([
    [0.5, 0.6, 387.3],
    [0.1, 0.2, 199.0],
    [0.05, 0.1, 434.4],
    [0.2, 0.3, 293.2],
    [0.1, 0.15, 685.6],
  ])('%f against %f: %f', (baseline, share, perGroup) => {
    const needed = companiesNeeded({ treatmentShare: 0.5, baseline, difference: share - baseline });
    expect(Math.abs(needed / 2 - perGroup)).toBeLessThan(0.6);
    const seen = detectableDifference({ companies: needed, treatmentShare: 0.5, baseline });
    expect(seen).toBeCloseTo(share - baseline, 3);
  });
});

test('with 390 companies and one in ten answering anyway, 10.1 points can be seen', () => {
  const seen = detectableDifference({ companies: 390, treatmentShare: 0.5, baseline: 0.1 });
  expect(seen).toBeCloseTo(0.1012, 3);
});

test.each([
  [0, 0.5, 0.1],
  [1, 0.5, 0.1],
  [4, 0.5, 0.1],
  [100, 0.5, 1],
  [20, 0.5, 0.9],
])(
  '%i companies, share %f, baseline %f: no difference can be seen',
  (companies, treatmentShare, baseline) => {
    expect(detectableDifference({ companies, treatmentShare, baseline })).toBeNull();
  },
);

test('more companies see smaller differences, and a half is the best share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 20_000 }),
      fc.double({ min: 0.02, max: 0.5, noNaN: true }),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (companies, baseline, treatmentShare) => {
        const seen = detectableDifference({ companies, treatmentShare, baseline });
        const more = detectableDifference({ companies: companies * 4, treatmentShare, baseline });
        if (seen !== null) expect(more).toBeLessThan(seen);
        if (more !== null) expect(more).toBeGreaterThan(0);
      },
    ),
  );
});
