/** Finds the rows that name the columns, wherever they stand. */
import { headerScores } from './header-scores.ts';
import { isDatum } from './signs.ts';
import type { TableRow } from './table.ts';

export interface Heading {
  /** Number of its first row in the file. */
  row: number;
  /** Two where a group of columns has a name above. */
  rows: 1 | 2;
}

/** Rows among which a heading is looked for. */
const DEPTH = 30;
/** Headers that name a field at once, and those that only hold its word. */
const SURE = 90;
const LIKELY = 40;
const LONGEST_HEADER = 60;

/** The numbers of its rows. */
export const lastRowOf = ({ row, rows }: Heading): number => row + rows - 1;

/** The first rows of a file → its heading; null → the first row is data already. */
export function guessHeading(sample: readonly TableRow[]): Heading | null {
  const rows = sample.slice(0, DEPTH);
  const judged = rows.map(({ row, cells }) => ({ row, cells, known: knownOf(cells) }));
  const best = judged.reduce((a, b) => (b.known > a.known ? b : a), { row: 0, cells: [''], known: 0 });
  if (best.known >= 1.5 || (best.known >= 1 && filled(best.cells) === 1 && best.row === rows[0]?.row))
    return withNeighbour(rows, best.row);
  return unknownHeading(rows);
}

/** How many cells look like headers of ours; 0 for a row with data in it. */
function knownOf(cells: readonly string[]): number {
  if (cells.some((cell) => isDatum(cell) && !/^(?:19|20)\d\d$/.test(cell))) return 0;
  return cells.reduce((sum, cell) => {
    if (!cell || cell.length > LONGEST_HEADER) return sum;
    const score = Math.max(0, ...headerScores(cell).values());
    return sum + (score >= SURE ? 1 : score >= LIKELY ? 0.5 : 0);
  }, 0);
}

/** A row right above that names groups of columns, or right below that names what the row leaves open. */
function withNeighbour(rows: readonly TableRow[], row: number): Heading {
  const at = rows.findIndex((one) => one.row === row);
  const [above, own, below] = [rows[at - 1], rows[at]!, rows[at + 1]];
  if (above?.row === row - 1 && isGroupRow(above.cells, own.cells)) return { row: row - 1, rows: 2 };
  if (below?.row === row + 1 && isSecondRow(own.cells, below.cells)) return { row, rows: 2 };
  return { row, rows: 1 };
}

/** Two names at least, and more than a remark and its value such as "Lähde; YTJ". */
function isGroupRow(upper: readonly string[], lower: readonly string[]): boolean {
  if (filled(upper) < 2 || upper.length > lower.length || upper.some(isDatum)) return false;
  return knownOf(upper) > 0 || upper.findLastIndex(Boolean) > 1;
}

/** Fills only columns that the row above leaves empty or names as a group, with words that are known. */
function isSecondRow(upper: readonly string[], lower: readonly string[]): boolean {
  const open = lower.filter((cell, i) => cell && !upper[i]).length;
  return (
    open > 0 && filled(lower) < Math.max(upper.length, lower.length) && knownOf(lower) >= 0.8 * filled(lower)
  );
}

/** Words that nobody knows: the first row as wide as most is the heading where it holds no data. */
function unknownHeading(rows: readonly TableRow[]): Heading | null {
  const widths = rows.map(({ cells }) => filled(cells)).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const at = rows.findIndex(({ cells }) => filled(cells) >= 0.6 * usual);
  const first = rows[at];
  if (!first) return null;
  if (!first.cells.some(isDatum)) return { row: first.row, rows: 1 };
  // A title over data without headers: what stands above the data is passed over.
  const above = rows[at - 1];
  return above ? { row: above.row, rows: 1 } : null;
}

const filled = (cells: readonly string[]): number => cells.filter(Boolean).length;

/** What each column is called: its own words, and those of its group above. */
export function headersOf(sample: readonly TableRow[], heading: Heading | null): Header[] {
  if (!heading) return [];
  const cellsAt = (row: number) => sample.find((one) => one.row === row)?.cells ?? [];
  const first = cellsAt(heading.row);
  if (heading.rows === 1) return first.map((own) => ({ group: '', own }));
  const second = cellsAt(heading.row + 1);
  let group = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, i) => {
    if (first[i]) group = first[i];
    const own = second[i] ?? '';
    return own ? { group, own } : { group: '', own: first[i] ?? '' };
  });
}

export interface Header {
  /** '' → none. */
  group: string;
  own: string;
}
