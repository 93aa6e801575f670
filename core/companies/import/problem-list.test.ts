import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from './problem-list.ts';
import { cellsOf, utf8 } from './testing.ts';

it('lets no cell be a formula', () => {
  const dangerous = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(dangerous, { minLength: 1, maxLength: 4 }), (cells) => {
      const text = csvOf([cells]).slice(1);
      expect(text).toMatch(/^"?'/);
      expect(text.split(';').some((cell) => /^"?[=+@\t\r-]/.test(cell) && cells.length === 1)).toBe(false);
    }),
  );
});

it('is read back by the import itself', () => {
  const rows = [
    ['Rivi', 'Ongelma'],
    ['2', 'Postinumero ”a;b” ei kelpaa'],
    ['3', "'=1+1"],
  ];
  expect(cellsOf(utf8(csvOf([rows[0]!, rows[1]!, ['3', '=1+1']])))).toEqual(rows);
});
