import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from './problem-list.ts';
import { cellsOf, utf8 } from './testing.ts';

it('lets no cell be a formula', () => {
  const dangerous = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '=\n'), fc.string())
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(dangerous, (cell) => {
      expect(csvOf([[cell]]).slice(1)).toMatch(/^"?'/);
    }),
    { numRuns: 500 },
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
