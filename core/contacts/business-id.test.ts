import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDigit, parseBusinessId } from './business-id.ts';

it('knows a right id in the forms people write it', () => {
  for (const form of ['9900010-6', ' 9900010-6 ', '99000106', 'FI99000106', '9900010 - 6', ...'‐‑‒–—−'].map(
    (form) => (form.length === 1 ? `9900010${form}6` : form),
  )) {
    expect(parseBusinessId(form)).toBe('9900010-6');
  }
  expect(parseBusinessId('112038-9')).toBe('0112038-9');
});

it('refuses other texts', () => {
  for (const text of ['', '9900010-7', '990001-06', 'Havukka Oy', '12345678901'])
    expect(parseBusinessId(text)).toBeNull();
});

it('finds every single wrong digit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.nat(6),
      fc.integer({ min: 1, max: 9 }),
      (n, at, shift) => {
        const body = String(n).padStart(7, '0');
        const digit = checkDigit(body);
        fc.pre(digit !== null);
        const wrong = [...body].map((d, i) => (i === at ? String((Number(d) + shift) % 10) : d)).join('');
        expect(parseBusinessId(`${wrong}-${digit}`)).toBeNull();
      },
    ),
  );
});
