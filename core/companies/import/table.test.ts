import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { IMPORT_ROWS } from '../../api/companies.schema.ts';
import { FileError } from './file-error.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { openTable } from './table.ts';
import { cellsOf, latin, rowsOf, utf8 } from './testing.ts';

describe('CSV', () => {
  test.each([';', ',', '\t', '|'])('parted by %j', (mark) => {
    const lines = [
      ['Yritys', 'Kunta', 'Y-tunnus'],
      ['Havukka Oy', 'Vantaa', '9900010-6'],
      ['Lumo Ab', 'Esbo', '9900034-1'],
    ];
    expect(cellsOf(utf8(lines.map((line) => line.join(mark)).join('\r\n')))).toEqual(lines);
  });

  it('of Excel in Finland: Windows-1252, semicolons, quoted line breaks and quotation marks', () => {
    const file = latin(
      'Yritys;Lisätieto;Kunta\r\n"Hyvä ""Mäki"" Oy";"kaksi\r\nriviä; yhä sama";Järvenpää\r\nToinen;;Kerava\r\n',
    );
    expect(rowsOf(file)).toEqual([
      { row: 1, cells: ['Yritys', 'Lisätieto', 'Kunta'] },
      { row: 2, cells: ['Hyvä "Mäki" Oy', 'kaksi riviä; yhä sama', 'Järvenpää'] },
      { row: 3, cells: ['Toinen', '', 'Kerava'] },
    ]);
  });

  it('by the mark that is least likely inside a cell, where two part it as well', () => {
    const rows = ['Mäki, Oy', 'Vantaa'];
    for (const mark of ['\t', '|', ';'])
      expect(cellsOf(utf8(`${rows.join(mark)}\n${rows.join(mark)}\n`))).toEqual([rows, rows]);
  });

  it('whose first line names the separator', () => {
    expect(cellsOf(utf8('sep=|\na,b|c;d\n1|2\n'))).toEqual([
      ['a,b', 'c;d'],
      ['1', '2'],
    ]);
  });

  it('counts empty rows and passes over them', () => {
    expect(rowsOf(utf8('a;b\n\n;;\nc;d\n')).map(({ row }) => row)).toEqual([1, 4]);
  });

  it('in one column', () => {
    expect(cellsOf(utf8('Yritys\nHavukka Oy\n'))).toEqual([['Yritys'], ['Havukka Oy']]);
  });

  it('of several hundred kilobytes, with quotation marks at every place', () => {
    const lines = Array.from({ length: 9_000 }, (_, i) => `"Yritys ${i}\n""${'x'.repeat(i % 37)}""";Vantaa`);
    const rows = cellsOf(utf8(lines.join('\n')));
    expect(rows).toHaveLength(9_000);
    expect(rows[8_999]).toEqual([`Yritys 8999 "${'x'.repeat(8_999 % 37)}"`, 'Vantaa']);
  });
});

describe('limits', () => {
  const refuses = (bytes: Uint8Array, code: string) =>
    expect(() => rowsOf(bytes)).toThrow(new FileError(code as never));

  it('takes 50,000 rows below the header and no more', () => {
    const row = 'Havukka\n';
    expect(rowsOf(utf8(row.repeat(IMPORT_ROWS + 1)))).toHaveLength(IMPORT_ROWS + 1);
    refuses(utf8(row.repeat(IMPORT_ROWS + 2)), 'tooManyRows');
  });

  it('takes 200 columns and no more', () => {
    const columns = Array.from({ length: IMPORT_LIMITS.columns }, (_, i) => `c${i}`);
    expect(cellsOf(utf8(columns.join(';')))[0]).toHaveLength(IMPORT_LIMITS.columns);
    refuses(utf8([...columns, 'one'].join(';')), 'tooManyColumns');
    expect(cellsOf(utf8(`${columns.join(';')};;;;`))[0]).toHaveLength(IMPORT_LIMITS.columns);
  });

  it('cuts a cell that no field could take, and cleans what no reader could show', () => {
    expect(cellsOf(utf8(`"${'x'.repeat(5_000)}";b`))[0]?.[0]).toHaveLength(IMPORT_LIMITS.cell);
    expect(cellsOf(utf8('a\u0007b;\u00a0c\u200b ;d\n'))).toEqual([['a b', 'c', 'd']]);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['empty', utf8('\n;;\n  \n')],
    ['notATable', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)],
    ['openQuote', utf8(`a;"${'b;c\n'.repeat(600_000)}`)],
    ['oldExcel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    [
      'encrypted',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((l) => [l.charCodeAt(0), 0])),
    ],
    ['broken', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)],
    ['tooLarge', new Uint8Array(IMPORT_LIMITS.fileBytes + 1)],
  ])('%s', (code, bytes) => refuses(bytes, code));
});

describe('whatever the bytes', () => {
  const attempt = (bytes: Uint8Array) => {
    try {
      return [...openTable(bytes).rows()];
    } catch (error) {
      expect(error).toBeInstanceOf(FileError);
      return [];
    }
  };

  it('reads rows or says why not', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => void attempt(bytes)));
    const magic = fc.constantFrom(
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xef, 0xbb, 0xbf],
    );
    fc.assert(
      fc.property(
        magic,
        fc.uint8Array({ maxLength: 500 }),
        (start, rest) => void attempt(Uint8Array.of(...start, ...rest)),
      ),
    );
  });

  it('brings any table back from CSV', () => {
    // What cleaning changes on purpose is left out: control characters, and spaces at the ends.
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((text) => text.trim());
    const filled = cell.filter((text) => text !== '' && !text.startsWith('sep='));
    const width = fc.integer({ min: 2, max: 6 });
    const table = width.chain((columns) =>
      fc.array(fc.tuple(filled, ...Array.from({ length: columns - 2 }, () => cell), filled), {
        minLength: 1,
        maxLength: 30,
      }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, newline) => {
        const file = utf8(`sep=;${newline}${Papa.unparse(rows, { delimiter: ';', newline })}${newline}`);
        expect(cellsOf(file)).toEqual(rows);
      }),
    );
  });
});
