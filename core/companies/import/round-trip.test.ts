/** Whatever the table, it comes back as it was from every form that it can be saved in. */
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { expect, it, test } from 'vitest';
import { cellsOf, latin, utf16, utf8 } from './testing.ts';

/** Letters that every encoding below has; the last ones make the encoding known. */
const letter = fc.constantFrom(...'abcåäöÅÄÖéü', ...'0123456789', ...' -.:/()&<>\'"?!', ';', ',', '|');
const cell = fc.string({ unit: letter, maxLength: 12 }).map((text) => text.trim());
const sure = cell.map((text) => `Hyvä sähkö ${text}`.trim());
const rowOf = (first: fc.Arbitrary<string>, other: fc.Arbitrary<string>, width: number) =>
  fc.tuple(first, ...Array.from({ length: width - 1 }, () => other), first);
/** Headings hold no separator: else a table of two rows may be another as well. */
const heading = fc.string({ unit: fc.constantFrom(...'abcåäö -.'), maxLength: 12 });
const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc
    .tuple(
      rowOf(
        heading.map((text) => `Hyvä sähkö ${text}`.trim()),
        heading.map((text) => text.trim()),
        width,
      ),
      fc.array(rowOf(sure, cell, width), { minLength: 1, maxLength: 14 }),
    )
    .map(([first, rest]) => [first, ...rest]),
);

const IBM: Record<string, number> = { å: 134, ä: 132, ö: 148, Å: 143, Ä: 142, Ö: 153, é: 130, ü: 129 };
const MAC: Record<string, number> = { å: 140, ä: 138, ö: 154, Å: 129, Ä: 128, Ö: 133, é: 142, ü: 159 };
const bytesBy = (letters: Record<string, number>) => (text: string) =>
  Uint8Array.from(text, (one) => letters[one] ?? one.charCodeAt(0));

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': utf8,
  'UTF-8 with a mark': (text) => utf8(`\ufeff${text}`),
  'UTF-16 LE': (text) => utf16(text, false),
  'UTF-16 BE': (text) => utf16(text, true),
  'Windows-1252': latin,
  'IBM code page 850': bytesBy(IBM),
  Macintosh: bytesBy(MAC),
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('é', '&eacute;').replaceAll('"', '&quot;');
const page = (rows: string[][]) =>
  `<html><body><table>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
    .join('\n')}</table></body></html>`;
/** Runs of spaces are one in HTML. */
const single = (rows: string[][]) => rows.map((row) => row.map((text) => text.replace(/\s+/g, ' ')));

test.each(Object.entries(ENCODINGS))('CSV in %s, with any separator and line ending', (_, encode) => {
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom(';', ',', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (rows, delimiter, newline, quotes) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes });
        expect(cellsOf(encode(text))).toEqual(rows);
      },
    ),
    { numRuns: 60 },
  );
});

test.each(Object.entries(ENCODINGS))('HTML in %s', (_, encode) => {
  fc.assert(
    fc.property(tables, (rows) => {
      expect(cellsOf(encode(page(rows)))).toEqual(single(rows));
    }),
    { numRuns: 40 },
  );
});

it('XLSX', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      expect(cellsOf(await writeXlsx({ sheets: [{ name: 'a', rows }] }))).toEqual(rows);
    }),
    { numRuns: 40 },
  );
});
