/** A whole file by its layout: rows ready to be sent, and everything that was wrong. */
import { IMPORT_BATCH, type ImportRow } from '../../api/companies.schema.ts';
import type { Layout } from './columns.ts';
import { contactOnly, doubleSieve } from './doubles.ts';
import { checkRecord, recordOf, type CheckedRow, type FoundProblem, type ImportRecord } from './row.ts';
import type { Table } from './table.ts';

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
  let first = true;
  for (const { row, cells } of table.rows()) {
    const isHeader = first && layout.header;
    first = false;
    if (isHeader) continue;
    const [main, ...further] = splitContacts(recordOf(layout, cells)).map((record) =>
      checkRecord(row, record),
    );
    yield sifted(row, main!, further, sift);
  }
}

function sifted(
  row: number,
  main: CheckedRow,
  further: CheckedRow[],
  sift: ReturnType<typeof doubleSieve>,
): ReadRow {
  const problems = [...main.problems];
  if (!main.row) return { row, ready: [], problems };
  const { row: kept, doubled } = sift(main.row);
  const ready = kept ? [kept] : [];
  for (const { row: other, problems: found } of further) {
    problems.push(...found.filter(({ target }) => target === 'email'));
    const extra = other?.contact?.email ? sift(contactOnly(other)).row : null;
    if (extra) ready.push(extra);
  }
  if (doubled) problems.push({ row, problem: 'doubled', severity: 'row', target: null, value: '' });
  return { row, ready, problems };
}

/** Several addresses in one cell are as many contacts; name, title and number belong to the first. */
function splitContacts(record: ImportRecord): ImportRecord[] {
  const cell = record.email ?? '';
  const addresses = cell.includes('<') ? [] : cell.split(/[;,|\s]+/).filter((text) => text.includes('@'));
  if (addresses.length === 0) return [record];
  const alone = { phone: '', contactName: '', contactTitle: '' };
  return addresses.map((email, i) => ({ ...record, ...(i > 0 && alone), email }));
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
