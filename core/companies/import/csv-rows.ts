import Papa from 'papaparse';
import { FileError } from './file-error.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { TableRow } from './table.ts';

/** What is seldom inside a cell comes first: of two that part a table as well, that is the one. */
const DELIMITERS = ['\t', '|', ';', ','];
/** Characters from which the separator is guessed. */
const SAMPLE = 32_000;
const SAMPLE_ROWS = 30;

/** The records of a CSV file, numbered from 1 as a spreadsheet would; empty ones are passed over. Throws FileError. */
export function* csvRows(pieces: Generator<string>): Generator<TableRow> {
  let parser: InstanceType<typeof Papa.Parser> | undefined;
  let pending = '';
  let row = 0;
  for (let piece = pieces.next(); ; piece = pieces.next()) {
    if (!piece.done) pending += piece.value;
    if (!piece.done && !parser && pending.length < SAMPLE) continue;
    if (!parser) {
      const { delimiter, text } = separatorOf(pending);
      parser = new Papa.Parser({ delimiter, newline: '\n' });
      pending = text;
    }
    const { data, meta } = parser.parse(pending, 0, !piece.done);
    for (const cells of data as string[][]) {
      row += 1;
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells };
    }
    if (piece.done) return;
    pending = pending.slice(meta.cursor);
    if (pending.length > IMPORT_LIMITS.record) throw new FileError('openQuote');
  }
}

/** Excel's own first line `sep=;` decides and goes; otherwise the mark that parts most rows into as many cells. */
function separatorOf(text: string): { delimiter: string; text: string } {
  const told = /^sep=(.)\n/.exec(text);
  if (told?.[1]) return { delimiter: told[1], text: text.slice(told[0].length) };
  const sample = text.slice(0, SAMPLE);
  const judged = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(sample, delimiter) }));
  const [best] = judged.sort((a, b) => b.rows - a.rows || b.width - a.width);
  return { delimiter: best!.delimiter, text };
}

/** The most usual number of cells above one, and how many rows have it. */
function evenness(sample: string, delimiter: string): { width: number; rows: number } {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_ROWS });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts]
    .map(([width, rows]) => ({ width, rows }))
    .reduce((best, one) => (one.rows > best.rows ? one : best), { width: 1, rows: 0 });
}
