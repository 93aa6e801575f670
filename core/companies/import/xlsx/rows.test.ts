import { zipSync, strToU8, type Zippable } from 'fflate';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, test } from 'vitest';
import { FileError } from '../file-error.ts';
import { guessSheet } from '../sheets.ts';
import { openTable } from '../table.ts';
import { cellsOf, rowsOf } from '../testing.ts';
import { dayOf } from './rows.ts';

const bookOf = (rows: (string | number | boolean | Date | null)[][], name = 'Yritykset') =>
  writeXlsx({ sheets: [{ name, rows }] });

const RELATIONS =
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>';
const WORKBOOK =
  '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/></sheets></workbook>';
const parts = (sheet: string, more: Record<string, string> = {}): Zippable =>
  Object.fromEntries(
    Object.entries({
      'xl/workbook.xml': WORKBOOK,
      'xl/_rels/workbook.xml.rels': RELATIONS,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
      ...more,
    }).map(([name, text]) => [name, strToU8(text)]),
  );
const file = (...given: Parameters<typeof parts>) => zipSync(parts(...given));

describe('a workbook', () => {
  it('gives texts, numbers and days as they are read', async () => {
    const bytes = await bookOf([
      ['Y-tunnus', 'Yritys', 'Postinumero', 'Rekisteröity', 'Henkilöstö'],
      [99000106, 'Hyvä & <Mäki> Oy', 180, new Date(Date.UTC(2001, 1, 3)), 4.5],
      [null, null, null, null, null],
      ['9900034-1', 'kaksi\nriviä', '01300', null, true],
    ]);
    expect(rowsOf(bytes)).toEqual([
      { row: 1, cells: ['Y-tunnus', 'Yritys', 'Postinumero', 'Rekisteröity', 'Henkilöstö'] },
      { row: 2, cells: ['99000106', 'Hyvä & <Mäki> Oy', '180', '2001-02-03', '4.5'] },
      { row: 4, cells: ['9900034-1', 'kaksi riviä', '01300', '', '1'] },
    ]);
  });

  it('is read whatever texts it holds', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => `a${text.replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u200b\ufeff_]/gu, '')}b`); // eslint-disable-line no-control-regex
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        expect(cellsOf(await bookOf(rows))).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  it('offers its sheets with content, hidden ones last', () => {
    const second =
      '<worksheet><sheetData><row r="5"><c r="B5" t="inlineStr"><is><t>toinen</t></is></c></row></sheetData></worksheet>';
    expect(openTable(file('', { 'xl/worksheets/sheet2.xml': second })).sheets).toEqual([
      { name: 'b', hidden: false },
    ]);
    const hidden = WORKBOOK.replace('sheetId="1"', 'sheetId="1" state="veryHidden"');
    const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const table = openTable(file(first, { 'xl/worksheets/sheet2.xml': second, 'xl/workbook.xml': hidden }));
    expect(table.sheets).toEqual([
      { name: 'b', hidden: false },
      { name: 'a', hidden: true },
    ]);
    expect([...table.rows()]).toEqual([{ row: 5, cells: ['', 'toinen'] }]);
    expect([...table.rows(1)]).toEqual([{ row: 1, cells: ['1'] }]);
  });

  it('is read from the sheet that holds companies, not from the instructions or the longest list', async () => {
    const sheets = [
      { name: 'Ohje', rows: [['Täytä välilehti Tiedot'], ['Älä muuta otsikoita']] },
      { name: 'Koodit', rows: [['Koodi', 'Selite'], ...Array.from({ length: 50 }, (_, i) => [i, `x${i}`])] },
      {
        name: 'Tiedot',
        rows: [
          ['Yritys', 'Sähköposti'],
          ['Havukka Oy', 'info@havukka.fi'],
        ],
      },
    ];
    expect(guessSheet(openTable(await writeXlsx({ sheets })))).toMatchObject({
      sheet: 2,
      columns: ['name', 'email'],
    });
  });

  it('tells hidden rows, errors and formulas without a result', () => {
    const sheet =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c t="e"><v>#REF!</v></c>' +
      '<c><f>A1+1</f></c><c><f>A1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c><c><v>5</v></c></row>';
    expect(rowsOf(file(sheet))).toEqual([
      { row: 1, cells: ['1'], hidden: true },
      { row: 2, cells: ['#REF!', '#?', '2', '', '5'] },
    ]);
  });

  it('with rich texts, pronunciations, prefixes, escapes, sections and errors', () => {
    const strings =
      '<x:sst><x:si><x:r><x:t>Hyvä </x:t></x:r><x:r><x:t>Mäki</x:t></x:r><x:rPh><x:t>ei</x:t></x:rPh></x:si></x:sst>';
    const sheet =
      '<!-- <row> --><row><c t="s"><v>0</v></c><c t="str"><f>A&amp;B</f><v>a_x0041_&#228;&lt;</v></c>' +
      '<c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c><c t="e"><v>#N/A</v></c><c t="n"><v>1E3</v></c><c t="d"><v>2001-02-03T00:00:00</v></c></row>';
    expect(cellsOf(file(sheet, { 'xl/sharedStrings.xml': strings }))).toEqual([
      ['Hyvä Mäki', 'aAä<', '<b>', '#N/A', '1000', '2001-02-03'],
    ]);
  });
});

test('days of both calendars', () => {
  expect(dayOf(36925)).toBe('2001-02-03');
  expect(dayOf(36925 - 1462, true)).toBe('2001-02-03');
  expect(dayOf(0.5)).toBe('0.5');
  expect(dayOf(99_999_999)).toBe('99999999');
});

describe('hostile files', () => {
  const refuses = (bytes: Uint8Array, code: string) =>
    expect(() => rowsOf(bytes)).toThrow(new FileError(code as never));
  const row = '<row><c><v>1</v></c></row>';

  it('that unpack a thousandfold', () => {
    const zeros = '<row><c><v>0000000000</v></c></row>'.repeat(300_000);
    refuses(file(zeros), 'bomb');
  });

  it('that lie about their size', () => {
    const bytes = file('<row><c><v>0000000000</v></c></row>'.repeat(300_000));
    const view = new DataView(bytes.buffer);
    // The directory comes last; its entry of the sheet declares 1,000 bytes.
    for (let at = 0; at < bytes.length - 46; at += 1) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && view.getUint32(at + 24, true) > 1e6) view.setUint32(at + 24, 1_000, true);
    }
    refuses(bytes, 'bomb');
  });

  it('with more parts than any workbook', () => {
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`p${i}`, '']));
    refuses(file(row, many), 'bomb');
  });

  it('locked with a password in the ZIP', () => {
    const bytes = file(row);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    refuses(bytes, 'encrypted');
  });

  test.each([
    [
      'entities that grow',
      'broken',
      file(row, { 'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY b "bb">]>${WORKBOOK}` }),
    ],
    ['XML that never ends', 'broken', file(`<row><c r="${'A'.repeat(3_000_000)}`)],
    ['a cell far to the right', 'tooManyColumns', file('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
    ['no workbook at all', 'notATable', zipSync({ 'content.xml': strToU8('<a/>') })],
    ['no sheets', 'empty', file('', { 'xl/workbook.xml': '<workbook/>' })],
  ])('with %s', (_, code, bytes) => refuses(bytes, code));

  it('damaged at any place give rows or one error', async () => {
    const sound = await bookOf([
      ['Yritys', 'Kunta'],
      ['Havukka Oy', 'Vantaa'],
    ]);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length), (at, byte, length) => {
        const damaged = sound.slice(0, Math.max(length, sound.length - (length % 50)));
        damaged[Math.min(at, damaged.length - 1)] = byte;
        try {
          rowsOf(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
