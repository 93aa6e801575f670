import { expect, test } from 'vitest';
import { balanceOf, OTHER_VALUES, standardisedDifference, type BalanceCompany } from './balance.ts';

const company = (arm: BalanceCompany['arm'], industry: string, town = 'Vantaa'): BalanceCompany => ({
  arm,
  company: { industry, sizeClass: '5-9', town },
});

test('counts each value by group, the most common first, and what is not known too', () => {
  const rows = balanceOf([
    company('treatment', '25620'),
    company('treatment', '41000'),
    company('control', '25110'),
    company('control', '', 'Espoo'),
  ]);
  // (0 − 0.5) / √(0.25 / 2) = −√2.
  expect(rows.filter(({ variable }) => variable === 'industry')).toEqual([
    { variable: 'industry', value: '25', treatment: 1, control: 1, difference: 0 },
    { variable: 'industry', value: '', treatment: 0, control: 1, difference: expect.closeTo(-Math.SQRT2) },
    { variable: 'industry', value: '41', treatment: 1, control: 0, difference: expect.closeTo(Math.SQRT2) },
  ]);
  expect(rows.filter(({ variable }) => variable === 'sizeClass')).toEqual([
    { variable: 'sizeClass', value: '5-9', treatment: 2, control: 2, difference: 0 },
  ]);
  expect(rows.filter(({ variable }) => variable === 'town')).toHaveLength(2);
});

test('rare values are counted together, and nobody is lost', () => {
  const many = Array.from({ length: 80 }, (_, index) =>
    company(index % 2 ? 'treatment' : 'control', '25', `Kunta ${index % 40}`),
  );
  const towns = balanceOf(many).filter(({ variable }) => variable === 'town');
  expect(towns).toHaveLength(31);
  expect(towns.at(-1)).toMatchObject({ value: OTHER_VALUES, treatment: 10, control: 10 });
  expect(towns.reduce((sum, { treatment, control }) => sum + treatment + control, 0)).toBe(80);
});

test.each([
  // By hand from the formula of Austin 2009: (0.5 − 0.4) / √((0.25 + 0.24) / 2).
  [{ count: 50, of: 100 }, { count: 40, of: 100 }, 0.20203],
  [{ count: 3, of: 10 }, { count: 30, of: 100 }, 0],
  [{ count: 0, of: 0 }, { count: 3, of: 10 }, null],
  [{ count: 10, of: 10 }, { count: 0, of: 10 }, null],
])('%j and %j differ by %f', (a, b, difference) => {
  const found = standardisedDifference(a, b);
  if (difference === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(difference, 5);
});
