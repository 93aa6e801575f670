/** Any imported file as rows of texts. Pure: bytes in, rows out, one at a time. */
import { IMPORT_ROWS } from '../../api/companies.schema.ts';
import { openCsv } from './csv-rows.ts';
import { FileError } from './file-error.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { openXlsx } from './xlsx/rows.ts';

export interface TableRow {
  /** Number of the row in the file, the first being 1. */
  row: number;
  /** Trailing empty cells may be missing. */
  cells: string[];
}

/** An opened file; its rows can be gone through as often as needed. */
export interface Table {
  rows(): Generator<TableRow>;
}

const ZIP = [0x50, 0x4b];
/** Compound File Binary Format: Excel before 2007, and encrypted workbooks of any age. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * CSV in any usual encoding and with any usual separator, or the first sheet of an XLSX with content; of either the
 * rows that hold something. Opening and reading throw FileError, and nothing else, for whatever bytes there are.
 */
export function openTable(bytes: Uint8Array): Table {
  if (bytes.length > IMPORT_LIMITS.fileBytes) throw new FileError('tooLarge');
  const table = open(bytes);
  return { rows };

  function* rows(): Generator<TableRow> {
    let count = 0;
    for (const { row, cells } of table.rows()) {
      count += 1;
      // One more for the header.
      if (count > IMPORT_ROWS + 1) throw new FileError('tooManyRows');
      yield { row, cells: trimmed(cells) };
    }
    if (count === 0) throw new FileError('empty');
  }
}

function open(bytes: Uint8Array): Table {
  if (startsWith(bytes, ZIP)) return openXlsx(bytes);
  if (startsWith(bytes, COMPOUND)) throw new FileError(isEncrypted(bytes) ? 'encrypted' : 'oldExcel');
  return openCsv(bytes);
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
