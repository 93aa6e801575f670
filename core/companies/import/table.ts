/** Any imported file as rows of texts. Pure: bytes in, rows out, one at a time. */
import { IMPORT_ROWS } from '../../api/companies.schema.ts';
import { csvRows } from './csv-rows.ts';
import { decoded, detectEncoding } from './decode.ts';
import { FileError } from './file-error.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { isMarkup, markupSheets } from './markup-sheets.ts';
import { xlsxSheets } from './xlsx/rows.ts';

export interface TableRow {
  /** Number of the row in the file, the first being 1. */
  row: number;
  /** Trailing empty cells may be missing. */
  cells: string[];
  /** Hidden by a person or by a filter. */
  hidden?: true;
}

/** A sheet of a workbook, a table of a page, or a whole CSV. */
export interface Sheet {
  /** '' → it has none. */
  name: string;
  hidden: boolean;
  /** The rows that hold something. */
  rows(): Generator<TableRow>;
}

/** An opened file. */
export interface Table {
  /** Those that hold something; hidden ones come last. At least one. */
  sheets: Pick<Sheet, 'name' | 'hidden'>[];
  /** The rows of a sheet, cleaned; they can be gone through as often as needed. */
  rows(sheet?: number): Generator<TableRow>;
}

const ZIP = [0x50, 0x4b];
/** Compound File Binary Format: Excel before 2007, and encrypted workbooks of any age. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * CSV in any usual encoding and with any usual separator, XLSX, or HTML and XML that are called `.xls`. Opening and
 * reading throw FileError, and nothing else, for whatever bytes there are.
 */
export function openTable(bytes: Uint8Array): Table {
  if (bytes.length > IMPORT_LIMITS.fileBytes) throw new FileError('tooLarge');
  const full = open(bytes).filter((sheet) => !sheet.rows().next().done);
  if (full.length === 0) throw new FileError('empty');
  const sheets = [...full.filter(({ hidden }) => !hidden), ...full.filter(({ hidden }) => hidden)];
  return { sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), rows };

  function* rows(index = 0): Generator<TableRow> {
    let count = 0;
    for (const row of sheets[index]?.rows() ?? []) {
      count += 1;
      // One more for the header.
      if (count > IMPORT_ROWS + 1) throw new FileError('tooManyRows');
      yield { ...row, cells: trimmed(row.cells) };
    }
  }
}

function open(bytes: Uint8Array): Sheet[] {
  if (startsWith(bytes, ZIP)) return xlsxSheets(bytes);
  if (startsWith(bytes, COMPOUND)) throw new FileError(isEncrypted(bytes) ? 'encrypted' : 'oldExcel');
  if (startsWith(bytes, PDF)) throw new FileError('notATable');
  const encoding = detectEncoding(bytes);
  const [start = ''] = decoded(bytes, encoding);
  // A web page with its pictures in one file, as Excel saves it as well.
  if (/^\s*MIME-Version:/i.test(start)) throw new FileError('webPage');
  if (isMarkup(start)) return markupSheets(bytes, encoding);
  return [{ name: '', hidden: false, rows: () => csvRows(decoded(bytes, encoding)) }];
}

function trimmed(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last >= IMPORT_LIMITS.columns) throw new FileError('tooManyColumns');
  return cells.slice(0, last + 1).map((cell) => clean(cell));
}

/** One line, no control characters, well-formed: what the database and a reader can hold. */
function clean(cell: string): string {
  return (
    cell
      .slice(0, IMPORT_LIMITS.cell)
      .toWellFormed()
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u200b\ufeff]+/g, ' ')
      .trim()
  );
}

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** The directory of an encrypted workbook names a stream `EncryptedPackage`, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
