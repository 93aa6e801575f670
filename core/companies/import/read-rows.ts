/** A whole file by its layout: rows ready to be sent, and everything that was wrong. */
import { IMPORT_BATCH, type ImportRow } from '../../api/companies.schema.ts';
import type { Layout } from './columns.ts';
import { contactOnly, doubleSieve } from './doubles.ts';
import type { FileProblem, FoundProblem } from './found-problem.ts';
import { lastRowOf } from './heading.ts';
import { checkFurther, recordsOf } from './records.ts';
import { checkRecord } from './row.ts';
import { isSummaryRow } from './summary-row.ts';
import type { Table, TableRow } from './table.ts';

export interface ReadRow {
  /** Number of the row in the file. */
  row: number;
  /** What is sent of it: nothing, the company, or further rows with further contacts. */
  ready: ImportRow[];
  problems: FoundProblem[];
}

/** Row by row; nothing is kept but what finds doubled rows. Throws FileError. */
export function* readRows(table: Table, layout: Layout): Generator<ReadRow> {
  const sift = doubleSieve();
  const { heading, sheet, hiddenRows } = layout;
  let names = '';
  for (const one of table.rows(sheet)) {
    const last = heading ? lastRowOf(heading) : 0;
    if (one.row === last) names = keyOf(one.cells);
    if (one.row <= last || (one.hidden && !hiddenRows)) continue;
    yield names && keyOf(one.cells) === names ? leftOut(one, 'headingAgain') : readRow(one, layout, sift);
  }
}

const keyOf = (cells: readonly string[]): string => cells.join('\n');

function leftOut({ row, cells }: TableRow, problem: FileProblem): ReadRow {
  const value = cells.filter(Boolean).join(', ').slice(0, 100);
  return { row, ready: [], problems: [{ row, problem, severity: 'row', target: null, value }] };
}

function readRow(one: TableRow, layout: Layout, sift: ReturnType<typeof doubleSieve>): ReadRow {
  const { row, cells } = one;
  const { main, further, problems } = recordsOf(row, layout, cells);
  const checked = checkRecord(row, main);
  const isKnown = checked.row?.businessId !== undefined || checked.row?.contact?.email !== undefined;
  if (!isKnown && isSummaryRow(cells, main.name ?? '')) return leftOut(one, 'summaryRow');
  problems.push(...checked.problems);
  if (!checked.row) return { row, ready: [], problems };
  const { row: kept, doubled } = sift(checked.row);
  const ready = kept ? [kept] : [];
  for (const more of further) {
    const { row: other, problems: found } = checkFurther(row, main, more);
    problems.push(...found.filter(({ target }) => target === 'contactName'));
    const extra = other?.contact ? sift(contactOnly(other)).row : null;
    if (extra) ready.push(extra);
  }
  if (doubled) problems.push({ row, problem: 'doubled', severity: 'row', target: null, value: '' });
  return { row, ready, problems };
}

/** The rows to send, in batches of one call. The same file and layout give the same batches. */
export function* importBatches(table: Table, layout: Layout): Generator<ImportRow[]> {
  let batch: ImportRow[] = [];
  for (const { ready } of readRows(table, layout)) {
    for (const row of ready) {
      if (batch.push(row) < IMPORT_BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
