import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { paths } from '../core/bots/paths.ts';
import { guessLayout } from '../core/companies/import/columns.ts';
import { importBatches } from '../core/companies/import/read-rows.ts';
import { openTable } from '../core/companies/import/table.ts';
import { importRows } from '../functions/src/companies/import/import.service.ts';
import { firestore } from '../functions/src/firebase/admin.ts';
import type { Figure } from './figure.ts';
import { csvFile, xlsxFile } from './import/data.ts';

const ROWS = 50_000;
/**
 * Rows that are sent to the database. The emulator has no indexes: every value that is looked for walks through the
 * whole collection, so a batch of 200 takes half a second at first and several when thousands are there.
 */
const SENT = 5_000;

/**
 * What is alive grows to 60 MB. On a machine with tens of gigabytes Node lets several times that pile up before it
 * looks, as busy as it is; with this limit it looks in time, and a reader that kept its rows would not come through.
 */
const SMALL_HEAP = ['--max-semi-space-size=8', '--max-old-space-size=128'];

interface Run {
  checked: number;
  problems: number;
  ready: number;
  /** Of opening, guessing and checking. */
  seconds: number;
  /** Peak resident memory in MB, with the second reading that makes the batches. */
  memory: number;
}

async function read(folder: string, name: string, bytes: Uint8Array): Promise<Run> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  const script = join(import.meta.dirname, 'import', 'read-file.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [...SMALL_HEAP, script, file]);
  const run = JSON.parse(stdout) as Run;
  if (run.checked !== ROWS || run.ready !== ROWS || run.problems !== 0)
    throw new Error(`Not read whole: ${stdout}`);
  return run;
}

/** Seconds to import the rows, and then to import them again. */
async function send(): Promise<{ first: number; again: number }> {
  const organisation = 'imports';
  const db = firestore();
  const member = { uid: 'adviser', email: '', name: '', roles: ['adviser'], status: 'active' };
  const now = new Date();
  await db.doc(paths.member(organisation, 'adviser')).set({ ...member, createdAt: now, updatedAt: now });
  const table = openTable(csvFile(SENT));
  const layout = guessLayout([...table.rows()].slice(0, 100));
  const once = async () => {
    const started = performance.now();
    for (const rows of importBatches(table, layout)) {
      const input = { organisation, fileName: 'bench.csv', group: null, rows };
      await importRows({ db, now: () => new Date() }, { uid: 'adviser', email: '', name: '' }, input);
    }
    return (performance.now() - started) / 1000;
  };
  return { first: await once(), again: await once() };
}

/** A file of 50,000 rows and 12 columns: memory and speed of reading; and what the server makes of its batches. */
export default async function imports(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ukv-import-'));
  try {
    const csv = await read(folder, 'a.csv', csvFile(ROWS));
    const xlsx = await read(folder, 'a.xlsx', await xlsxFile(ROWS));
    const { first, again } = await send();
    const perSecond = ({ seconds }: Run) => Math.round(ROWS / seconds);
    const memory = Math.round(Math.max(csv.memory, xlsx.memory));
    return [
      { name: 'import-rss-mb-50000', value: memory, unit: 'MB', goal: '≤ 300' },
      { name: 'import-rss-csv-mb-50000', value: Math.round(csv.memory), unit: 'MB', goal: null },
      { name: 'import-rows-per-s', value: perSecond(csv), unit: 'rows/s', goal: null },
      { name: 'import-xlsx-rows-per-s', value: perSecond(xlsx), unit: 'rows/s', goal: null },
      { name: `import-send-s-${SENT}`, value: Math.round(first * 10) / 10, unit: 's', goal: null },
      { name: `import-send-again-s-${SENT}`, value: Math.round(again * 10) / 10, unit: 's', goal: null },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
