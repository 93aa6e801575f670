import { SHEET_ROWS, sheetName } from '../../../../core/excel/clean.ts';
import type { Cell, ExcelSheet } from '../../../../core/excel/sheet.ts';
import {
  contentTypesXml,
  rootRelationsXml,
  workbookRelationsXml,
  workbookXml,
  type WrittenSheet,
} from './package.ts';
import { headerXml, rowXml, sheetEnd, sheetStart } from './sheet.ts';
import { styleOf, stylesXml } from './styles.ts';
import { columnLetters } from './xml.ts';
import { zipped, type ZipPart } from './zip.ts';

/** A sheet and its rows, given page by page when the file has come so far. */
export interface SheetSource {
  sheet: ExcelSheet;
  pages(): AsyncIterable<readonly Cell[][]> | Iterable<readonly Cell[][]>;
}

export interface WorkbookLimits {
  /** Rows of a sheet with its header; the rest goes on in a sheet `Name (2)`. */
  rows: number;
  /** Length of a sheet's XML, in UTF-16 units, after which the same happens: keeps a part under 4 GiB. */
  length: number;
}

const LIMITS: WorkbookLimits = { rows: SHEET_ROWS, length: 2 ** 30 };
/** Characters handed over at a time. */
const CHUNK = 64 * 1024;

/**
 * An XLSX file as a stream of bytes. Memory does not grow with the rows: a page of them is asked for
 * when the bytes before it have been taken.
 */
export function workbook(
  sources: readonly SheetSource[],
  formats: { moment: string; day: string },
  limits: WorkbookLimits = LIMITS,
): AsyncGenerator<Uint8Array> {
  return zipped(parts(sources, formats, limits));
}

async function* parts(
  sources: readonly SheetSource[],
  formats: { moment: string; day: string },
  limits: WorkbookLimits,
): AsyncGenerator<ZipPart> {
  const written: WrittenSheet[] = [];
  for (const source of sources) yield* sheetParts(source, written, limits);
  yield part('xl/styles.xml', stylesXml(formats));
  yield part('xl/workbook.xml', workbookXml(written));
  yield part('xl/_rels/workbook.xml.rels', workbookRelationsXml(written.length));
  yield part('_rels/.rels', rootRelationsXml());
  yield part('[Content_Types].xml', contentTypesXml(written.length));
}

function part(path: string, xml: string): ZipPart {
  return { path, content: [Buffer.from(xml)] };
}

/** One part per sheet of the file: more than one where the rows do not fit in one. */
async function* sheetParts(
  { sheet, pages }: SheetSource,
  written: WrittenSheet[],
  limits: WorkbookLimits,
): AsyncGenerator<ZipPart> {
  const { columns } = sheet;
  const letters = columns.map((_, i) => columnLetters(i));
  const styles = columns.map(({ format }) => styleOf(format));
  const rows = rowCursor(pages());
  try {
    for (let number = 1; number === 1 || (await rows.more()); number += 1) {
      const entry = { name: sheetName(sheet.name, number), columns: columns.length, rows: 1 };
      const selected = written.push(entry) === 1;
      yield { path: `xl/worksheets/sheet${written.length}.xml`, content: content(entry, selected) };
    }
  } finally {
    await rows.close();
  }

  async function* content(entry: WrittenSheet, selected: boolean): AsyncGenerator<Uint8Array> {
    let length = 0;
    let xml = sheetStart(sheet, selected) + headerXml(columns, letters);
    while (entry.rows < limits.rows && length < limits.length && (await rows.more())) {
      for (const row of rows.take(limits.rows - entry.rows)) {
        entry.rows += 1;
        xml += rowXml(entry.rows, row, styles, letters);
        if (xml.length < CHUNK) continue;
        length += xml.length;
        yield Buffer.from(xml);
        xml = '';
      }
    }
    yield Buffer.from(xml + sheetEnd(sheet, entry.rows));
  }
}

/** Reads pages of rows one after another, so that a sheet can end in the middle of one. */
function rowCursor(pages: ReturnType<SheetSource['pages']>) {
  const iterator = Symbol.asyncIterator in pages ? pages[Symbol.asyncIterator]() : pages[Symbol.iterator]();
  let page: readonly Cell[][] = [];
  return {
    /** Whether rows are left; reads the next page where needed. */
    async more(): Promise<boolean> {
      while (page.length === 0) {
        const result = await iterator.next();
        if (result.done) return false;
        page = result.value;
      }
      return true;
    },
    /** At most `count` rows of the present page. */
    take(count: number): readonly Cell[][] {
      const taken = page.slice(0, count);
      page = page.slice(count);
      return taken;
    },
    async close(): Promise<void> {
      await iterator.return?.();
    },
  };
}
