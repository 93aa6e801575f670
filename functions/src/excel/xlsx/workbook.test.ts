import { unzipSync, strFromU8 } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { column, type Cell } from '../../../../core/excel/sheet.ts';
import { STYLE } from './styles.ts';
import { workbook, type SheetSource, type WorkbookLimits } from './workbook.ts';

const FORMATS = { moment: 'd.m.yyyy hh:mm', day: 'd.m.yyyy' };
const columns = [column('Teksti', 'text', 20), column('=Luku', 'number', 10), column('Aika', 'moment', 18)];

const isShare = (value: Cell | undefined) => typeof value === 'object' && value !== null && 'share' in value;

function source(name: string, ...pages: Cell[][][]): SheetSource {
  return { sheet: { name, columns }, pages: () => pages };
}

async function write(sources: SheetSource[], limits?: WorkbookLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of workbook(sources, FORMATS, limits)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function read(sources: SheetSource[], limits?: WorkbookLimits) {
  return (await readXlsx(await write(sources, limits))).sheets;
}

describe('a workbook', () => {
  test('gives back every cell as it was: text stays text, numbers and dates are real', async () => {
    const texts = [
      '=1+1',
      '+358',
      '-5',
      '@SUM(A1)',
      '007',
      ' väli ',
      'a\nb\tc',
      '<b>&"\'',
      '😀',
      '_x0041_',
      '',
    ];
    const rows = texts.map((text, i): Cell[] => [text, i + 0.5, new Date(Date.UTC(2026, 2, 29, 3, i))]);
    const [sheet] = await read([source('Yksi', rows.slice(0, 4), [], rows.slice(4))]);
    expect(sheet?.rows[0]).toEqual(['Teksti', '=Luku', 'Aika']);
    const back = sheet?.rows.slice(1) ?? [];
    expect(back.map(([text]) => text)).toEqual(texts.map((text) => text || null));
    expect(back.map(([, number]) => number)).toEqual(rows.map(([, number]) => number));
    expect(back.map(([, , date]) => date)).toEqual(rows.map(([, , date]) => date));
  });

  test('writes days that a spreadsheet has no number for as text', async () => {
    const moments = ['0001-02-03T00:00:00Z', '1900-02-28T10:30:05.009Z', '+010000-01-01T01:59:00Z'];
    const rows = [...moments, '1900-03-01T00:00:00Z'].map((at): Cell[] => [null, null, new Date(at)]);
    const [sheet] = await read([source('Yksi', rows)]);
    expect(sheet?.rows.slice(1).map(([, , date]) => date)).toEqual([
      '0001-02-03',
      '1900-02-28 10:30:05',
      '+010000-01-01 01:59:00',
      new Date('1900-03-01T00:00:00Z'),
    ]);
  });

  test('loses no row to hostile text', async () => {
    const hostile = ['\ud800', '\ufffe\uffff', '\u0000\u0001\u001f', 'x'.repeat(40_000), ']]>', '&#0;', '\r'];
    const [sheet] = await read([
      source(
        'Yksi',
        hostile.map((text): Cell[] => [text, 1, null]),
      ),
    ]);
    const longest = 'x'.repeat(32_767);
    expect(sheet?.rows.slice(1).map(([text]) => text)).toEqual([
      '\ufffd',
      '',
      '',
      longest,
      ']]>',
      '&#0;',
      '\n',
    ]);
  });

  test('freezes and filters the headings and marks text as text', async () => {
    const parts = unzipSync(
      await write([
        source("Aino's & co", [
          ['a', 1, null],
          ['b', 2, null],
        ]),
      ]),
    );
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2"');
    expect(sheet).toContain('<autoFilter ref="A1:C3"/>');
    expect(sheet).toContain('<col min="3" max="3" width="18" customWidth="1"/>');
    expect(sheet).toContain('<c r="A2" s="2" t="inlineStr">');
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain("'Aino''s &amp; co'!$A$1:$C$3</definedName>");
    expect(strFromU8(parts['xl/styles.xml']!)).toContain('formatCode="d.m.yyyy hh:mm"');
  });

  test('is printed landscape, as wide as a page, with its headings on each', async () => {
    const parts = unzipSync(await write([source('Yksi', [['a', 1, null]])]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Yksi'!$1:$1</definedName>`,
    );
  });

  test('shows each cell of a mixed column as what it holds', async () => {
    const mixed = { name: 'Sekaisin', columns: [column('Vastaus', 'mixed', 20)] };
    const moment = new Date('2026-03-01T10:30:00Z');
    const rows: Cell[][] = [
      ['1 000'],
      [1000],
      [{ share: 0.125 }],
      [new Date('2026-03-01T00:00:00Z')],
      [moment],
    ];
    const bytes = await write([{ sheet: mixed, pages: () => [rows] }]);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    const styles = [...sheet.matchAll(/<c r="A[2-6]" s="(\d)"/g)].map(([, style]) => Number(style));
    expect(styles).toEqual([STYLE.text, STYLE.general, STYLE.percent, STYLE.day, STYLE.moment]);
    const [read] = (await readXlsx(bytes)).sheets;
    expect(read?.rows.slice(1).map(([value]) => value)).toEqual(
      rows.map(([value]) => (isShare(value) ? 0.125 : value)),
    );
  });

  test('goes on in a further sheet with the same headings where the rows do not fit', async () => {
    const rows = Array.from({ length: 7 }, (_, i): Cell[] => [`r${i}`, i, null]);
    const sheets = await read([source('Vastaukset', rows.slice(0, 5), rows.slice(5)), source('Tyhjä', [])], {
      rows: 4,
      length: Infinity,
    });
    expect(sheets.map(({ name }) => name)).toEqual([
      'Vastaukset',
      'Vastaukset (2)',
      'Vastaukset (3)',
      'Tyhjä',
    ]);
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual([4, 4, 2, 1]);
    expect(sheets.flatMap((sheet) => sheet.rows.slice(1).map(([text]) => text))).toEqual(
      rows.map(([text]) => text),
    );
  });

  test('goes on in a further sheet when one has grown too long', async () => {
    const page = () => Array.from({ length: 100 }, (): Cell[] => ['x'.repeat(1_000), 1, null]);
    const sheets = await read([source('Pitkä', page(), page(), page())], { rows: 1_000, length: 100_000 });
    expect(sheets.map((sheet) => sheet.rows.length - 1)).toEqual([200, 100]);
  });
});

describe('the stream', () => {
  /** Pages without an end, that tell how many were asked for and whether they were let go. */
  function endless() {
    const seen = { pages: 0, closed: false };
    async function* pages() {
      try {
        for (;;) {
          seen.pages += 1;
          yield Array.from({ length: 500 }, (_, i): Cell[] => [crypto.randomUUID(), i, null]);
        }
      } finally {
        seen.closed = true;
      }
    }
    return { seen, source: { sheet: { name: 'Yksi', columns }, pages } };
  }

  test('asks for rows only as its bytes are taken, and lets go of them when broken off', async () => {
    const { seen, source: rows } = endless();
    const bytes = workbook([rows], FORMATS);
    await bytes.next();
    await bytes.next();
    const before = seen.pages;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(seen.pages - before).toBeLessThan(20);
    await bytes.return(undefined);
    expect(seen.closed).toBe(true);
  });

  test('breaks off with the error of its source instead of ending as if it were whole', async () => {
    const failing: SheetSource = {
      sheet: { name: 'Yksi', columns },
      async *pages() {
        yield [['a', 1, null]];
        throw new Error('database gone');
      },
    };
    await expect(write([failing])).rejects.toThrow('database gone');
  });
});
