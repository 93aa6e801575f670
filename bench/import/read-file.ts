/** Process of its own for one measurement: `node read-file.ts <file>` reads it as the browser's worker does. */
import { readFileSync } from 'node:fs';
import { guessLayout, SAMPLE_ROWS } from '../../core/companies/import/columns.ts';
import { importBatches, readRows } from '../../core/companies/import/read-rows.ts';
import { openTable, type TableRow } from '../../core/companies/import/table.ts';
import { peakKilobytes } from '../support/peak.ts';

const started = performance.now();
const table = openTable(new Uint8Array(readFileSync(process.argv[2] ?? '')));
const sample: TableRow[] = [];
for (const row of table.rows()) {
  if (sample.push(row) === SAMPLE_ROWS) break;
}
const layout = guessLayout(sample);
let [checked, problems, ready] = [0, 0, 0];
for (const row of readRows(table, layout)) {
  checked += 1;
  problems += row.problems.length;
}
const seconds = (performance.now() - started) / 1000;
for (const batch of importBatches(table, layout)) ready += batch.length;
console.log(JSON.stringify({ checked, problems, ready, seconds, memory: (peakKilobytes() * 1_024) / 1e6 }));
