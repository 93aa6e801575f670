import { FileError } from '../file-error.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { NO_RESULT } from '../cell-text.ts';
import type { Sheet, TableRow } from '../table.ts';
import { readBook, type Book } from './book.ts';
import { partsOf, textOf } from './unzip.ts';
import { walkXml } from './xml.ts';

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Serial of 31 December 9999, the last day that spreadsheets know. */
const LAST_DAY = 2_958_465;

/** The sheets in their order; what they share is read once. Throws FileError. */
export function xlsxSheets(bytes: Uint8Array): Sheet[] {
  const parts = partsOf(bytes);
  const book = readBook(bytes, parts);
  return book.sheets.map(({ path, name, hidden }) => ({
    name,
    hidden,
    rows: () => sheetRows(textOf(bytes, parts.get(path)!), book),
  }));
}

function* sheetRows(pieces: Iterable<string>, book: Book): Generator<TableRow> {
  let ready: TableRow[] = [];
  let row = 0;
  let hidden = false;
  let cells: string[] = [];
  let column = 0;
  let cell = { type: '', style: -1 };
  let inValue = false;
  let inSound = false;
  let value = '';
  const walk = walkXml(pieces, {
    open(name, attribute) {
      if (name === 'row') {
        row = Number(attribute('r')) || row + 1;
        hidden = ['1', 'true'].includes(attribute('hidden'));
        cells = [];
        column = -1;
      } else if (name === 'c') {
        const reference = attribute('r');
        column = reference ? columnOf(reference) : column + 1;
        cell = { type: attribute('t'), style: Number(attribute('s') || -1) };
        value = '';
      } else if (name === 'f') value ||= NO_RESULT;
      else if (name === 'v' || name === 't') {
        inValue = !inSound;
        if (value === NO_RESULT) value = '';
      } else if (name === 'rPh') inSound = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') inSound = false;
      else if (name === 'c' && value.trim() !== '') {
        if (column >= IMPORT_LIMITS.columns) throw new FileError('tooManyColumns');
        while (cells.length < column) cells.push('');
        cells[column] = cellText(value, cell, book);
      } else if (name === 'row' && cells.length > 0) {
        ready.push({ row, cells, ...(hidden && { hidden }) });
      }
    },
    text(piece) {
      if (inValue) value += piece;
    },
  });
  for (let step = walk.next(); ; step = walk.next()) {
    yield* ready;
    ready = [];
    if (step.done) return;
  }
}

/** 'AB12' → 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** As a person would read it in the sheet, except that dates are `yyyy-mm-dd`. */
function cellText(value: string, { type, style }: { type: string; style: number }, book: Book): string {
  if (value === NO_RESULT) return value;
  if (type === 's') return unescaped(book.texts[Number(value)] ?? '');
  if (type === 'str' || type === 'inlineStr') return unescaped(value);
  if (type === 'e') return value;
  if (type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (type === 'b' || Number.isNaN(number)) return value;
  return book.dateStyles.has(style) ? dayOf(number, book.from1904) : String(number);
}

/** Serial number of a day → `yyyy-mm-dd`; a number that is no day stays a number. */
export function dayOf(serial: number, from1904 = false): string {
  if (!(serial >= 1 && serial <= LAST_DAY)) return String(serial);
  const day = (from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS;
  return new Date(day).toISOString().slice(0, 10);
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
