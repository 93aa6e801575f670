import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, type Drawable } from './draw.ts';
import { stratumOf } from './strata.ts';

const companies = (count: number, strata = 1): Drawable[] =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, stratum: `s${index % strata}` }));
const treated = (arms: Map<string, string>, of: Drawable[]) =>
  of.filter(({ id }) => arms.get(id) === 'treatment').length;

const audience = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    stratum: fc.constantFrom('', 'a', 'b', 'c', 'd'),
  }),
  { selector: ({ id }) => id, maxLength: 200 },
);
const settings = fc.record({
  seed: fc.integer({ min: 0, max: 2_147_483_647 }),
  treatmentShare: fc.integer({ min: 100, max: 900 }).map((thousandths) => thousandths / 1_000),
});

describe('for all audiences', () => {
  test('every company is in one group, and each stratum and the whole have their share to within one', () => {
    fc.assert(
      fc.property(audience, settings, (all, chosen) => {
        const arms = draw(all, chosen);
        expect([...arms.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
        const parts = [
          all,
          ...['', 'a', 'b', 'c', 'd'].map((s) => all.filter(({ stratum }) => stratum === s)),
        ];
        for (const part of parts) {
          // In thousandths: whole numbers, so that no rounding of ours decides.
          const exact = part.length * Math.round(chosen.treatmentShare * 1_000);
          const count = treated(arms, part);
          expect([Math.floor(exact / 1_000), Math.ceil(exact / 1_000)]).toContain(count);
        }
      }),
    );
  });

  test('the order that they come in does not matter', () => {
    fc.assert(
      fc.property(audience, settings, fc.infiniteStream(fc.nat()), (all, chosen, numbers) => {
        const mixed = all
          .map((company) => ({ company, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ company }) => company);
        const sorted = (arms: Map<string, string>) => [...arms].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(draw(mixed, chosen))).toEqual(sorted(draw(all, chosen)));
      }),
    );
  });
});

test('a share that divides a stratum is kept exactly in it', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const all = companies(300, 10);
    const arms = draw(all, { seed, treatmentShare: 0.1 });
    for (let s = 0; s < 10; s += 1) {
      expect(
        treated(
          arms,
          all.filter(({ stratum }) => stratum === `s${s}`),
        ),
      ).toBe(3);
    }
  }
});

test('every company has the same chance, also alone in its stratum or with a share that divides nothing', () => {
  const all = [...companies(7), { id: 'alone', stratum: 'x' }, { id: 'only', stratum: 'y' }];
  const times = new Map(all.map(({ id }) => [id, 0]));
  const draws = 2_000;
  for (let seed = 0; seed < draws; seed += 1) {
    for (const [id, arm] of draw(all, { seed, treatmentShare: 0.3 })) {
      if (arm === 'treatment') times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  // Standard error √(0.3 · 0.7 / 2000) = 0.0102: five of them.
  for (const count of times.values()) expect(Math.abs(count / draws - 0.3)).toBeLessThan(0.051);
});

test('pairs are drawn apart and together as chance has it', () => {
  const draws = 2_000;
  let both = 0;
  for (let seed = 0; seed < draws; seed += 1) {
    const arms = draw(companies(10), { seed, treatmentShare: 0.5 });
    if (arms.get('c0') === arms.get('c1')) both += 1;
  }
  // Of 10 companies in two groups of 5, two given ones share a group in 4 cases of 9.
  expect(Math.abs(both / draws - 4 / 9)).toBeLessThan(0.056);
});

test('the draw of a seed never changes: plans are frozen with it', () => {
  const arms = draw(companies(12, 3), { seed: 20_261_026, treatmentShare: 0.5 });
  const drawn = [...arms].filter(([, arm]) => arm === 'treatment').map(([id]) => id);
  expect(drawn.sort()).toEqual(['c0', 'c10', 'c11', 'c5', 'c7', 'c9']);
});

test('a stratum names what is known, and fits into a recipient', () => {
  const company = { industry: '25620', sizeClass: '5-9' as const, town: 'Vantaa' };
  expect(stratumOf(company, ['industry', 'sizeClass', 'town'])).toBe('25 · 5-9 · Vantaa');
  expect(stratumOf({ ...company, industry: '', town: ' ' }, ['town', 'industry'])).toBe('? · ?');
  expect(stratumOf(company, [])).toBe('');
  const long = { ...company, sizeClass: '100-249' as const, town: '😀'.repeat(30) };
  const stratum = stratumOf(long, ['industry', 'sizeClass', 'town']);
  expect(stratum.length).toBeLessThanOrEqual(60);
  expect(stratum.isWellFormed()).toBe(true);
});
