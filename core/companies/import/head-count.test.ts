import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSizeClass } from './head-count.ts';

test.each([
  ['0', '0'],
  ['1', '1-4'],
  ['0,5', '1-4'],
  ['9', '5-9'],
  ['10–49 henkilöä', '10-19'],
  ['10-19', '10-19'],
  ['1 - 4 henkilöä', '1-4'],
  ['20–49 anställda', '20-49'],
  ['1 250', '250+'],
  ['1,200', '250+'],
  ['1.200', '250+'],
  ["1'200", '250+'],
  ['1\u202f200', '250+'],
  ['1,001-5,000', '250+'],
  ['1 000–4 999', '250+'],
  ['1.5k', '250+'],
  ['10K+', '250+'],
  ['11-50', '10-19'],
  ['12.0', '10-19'],
  ['0,500', '1-4'],
  ['5 (2 osa-aikaista)', null],
  ['2024: 12 henkilöä', null],
  ['3.2.2001', null],
  ['5.9.2026', '5-9'],
  ['1.4.', '1-4'],
  ['5.syys', '5-9'],
  ['sep-05', '5-9'],
  ['1.huhti', '1-4'],
  ['loka.19', '10-19'],
  ['okt-19', '10-19'],
  ['12.joulu', null],
  ['250-499', '250+'],
  ['1000-', '250+'],
  ['alle 5', '1-4'],
  ['<10', '1-4'],
  ['yli 250', '250+'],
  ['> 49', '50-99'],
  ['noin 30', '20-49'],
  ['2026-09-05', '5-9'],
  ['2026-04-01', '1-4'],
  ['2019-10-01', '10-19'],
])('%s people → %s', (text, size) => {
  expect(parseSizeClass(text)).toBe(size);
});

test.each(['', 'pieni', '2001-02-03', '1-4-9', 'yritys jossa on hyvin monta ihmistä, noin 5'])(
  '%s is no size',
  (text) => {
    expect(parseSizeClass(text)).toBeNull();
  },
);

test('every head-count falls into the class that holds it', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (count) => {
      const [from, to] = parseSizeClass(String(count))!.split(/[-+]/).map(Number);
      expect(count).toBeGreaterThanOrEqual(from!);
      if (count < 250) expect(count).toBeLessThanOrEqual(to ?? from!);
    }),
  );
});
