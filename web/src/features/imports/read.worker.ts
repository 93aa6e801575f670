/** Reads an imported file beside the page, so that nothing waits for it and a hostile file hurts this thread only. */
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import { guessLayout, SAMPLE_ROWS, type Layout } from '../../../../core/companies/import/columns.ts';
import { FileError } from '../../../../core/companies/import/file-error.ts';
import { IMPORT_LIMITS } from '../../../../core/companies/import/limits.ts';
import { importBatches, readRows } from '../../../../core/companies/import/read-rows.ts';
import { guessSheet } from '../../../../core/companies/import/sheets.ts';
import { openTable, type Table, type TableRow } from '../../../../core/companies/import/table.ts';
import { PROBLEMS, type Answer, type Asks, type Checked, type Opened, type Request } from './messages.ts';

/** Rows between two signs of life. */
const STEP = 2_000;

let table: Table | undefined;
/** The first rows of the sheet that was looked at last. */
let sample: TableRow[] = [];
let batches: Generator<ImportRow[]> | undefined;

async function open(file: File, tell: (rows: number) => void): Promise<Opened> {
  if (file.size > IMPORT_LIMITS.fileBytes) throw new FileError('tooLarge');
  const read = openTable(new Uint8Array(await file.arrayBuffer()));
  const layout = guessSheet(read);
  table = read;
  return look(layout.sheet, tell);
}

function look(sheet: number, tell: (rows: number) => void): Opened {
  const { sheets, rows } = opened();
  const seen: TableRow[] = [];
  let [count, hidden] = [0, 0];
  for (const row of rows(sheet)) {
    if (seen.length < SAMPLE_ROWS) seen.push(row);
    count += 1;
    if (row.hidden) hidden += 1;
    if (count % STEP === 0) tell(count);
  }
  sample = seen;
  return { sheets, sample, count, hidden, layout: guessLayout(sample, { sheet }) };
}

function check(layout: Layout, tell: (rows: number) => void): Checked {
  const checked: Checked = { ready: 0, companies: 0, leftOut: 0, doubled: 0, problems: [], problemCount: 0 };
  let rows = 0;
  for (const { ready, problems } of readRows(opened(), layout)) {
    rows += 1;
    checked.ready += ready.length;
    checked.problemCount += problems.length;
    if (checked.problems.length < PROBLEMS) checked.problems.push(...problems);
    const doubled = problems.some(({ problem }) => problem === 'doubled');
    if (doubled) checked.doubled += 1;
    if (problems.some(({ severity }) => severity === 'row')) checked.leftOut += 1;
    else checked.companies += 1;
    if (rows % STEP === 0) tell(rows);
  }
  return checked;
}

function opened(): Table {
  if (!table) throw new FileError('empty');
  return table;
}

async function answer({ id, ask, input }: Request): Promise<Asks[keyof Asks]['output']> {
  const tell = (progress: number) => postMessage({ id, progress } satisfies Answer);
  if (ask === 'open') return open(input, tell);
  if (ask === 'look') return look(input, tell);
  if (ask === 'guess') return guessLayout(sample, { heading: input });
  if (ask === 'check') return check(input, tell);
  if (ask === 'start') {
    batches = importBatches(opened(), input);
    return null;
  }
  const next = batches?.next();
  return !next || next.done ? null : next.value;
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const { id } = data;
  try {
    postMessage({ id, output: await answer(data) } satisfies Answer);
  } catch (error) {
    postMessage({ id, error: error instanceof FileError ? error.code : 'broken' } satisfies Answer);
  }
});
