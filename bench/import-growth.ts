import { paths } from '../core/bots/paths.ts';
import { guessLayout } from '../core/companies/import/columns.ts';
import { importBatches } from '../core/companies/import/read-rows.ts';
import { openTable } from '../core/companies/import/table.ts';
import { companyFrom } from '../core/companies/new-company.ts';
import { importRows } from '../functions/src/companies/import/import.service.ts';
import { caller, HOME, openPorts, storeWorld } from '../functions/src/staff/testing/ports.ts';
import { countOperations } from '../functions/src/testing/counting.ts';
import { median, type Figure } from './figure.ts';
import { csvFile } from './import/data.ts';

const COMPANIES = 5_000;
const BATCHES = 3;
const EMULATED = 'an emulator without indexes; a deployed database looks each value up';

/**
 * 200 new rows into an organisation that has no company, and into one that has 5,000. Reads are what the product does,
 * and must be the same. Time is the emulator's: it has no indexes, so each of the 400 values that are looked for walks
 * through the whole collection, which a deployed database does not.
 */
export default async function importGrowth(): Promise<Figure[]> {
  const few = await importInto(0);
  const many = await importInto(COMPANIES);
  const ratio = (a: number, b: number) => Math.round((100 * a) / b) / 100;
  return [
    { name: 'import-200-reads-ratio', value: ratio(many.reads, few.reads), unit: 'times', goal: '≤ 1' },
    { name: 'import-200-reads-0', value: few.reads, unit: 'documents', goal: null },
    { name: `import-200-reads-${COMPANIES}`, value: many.reads, unit: 'documents', goal: null },
    { name: 'import-200-ms-0', value: few.ms, unit: 'ms', goal: null },
    { name: `import-200-ms-${COMPANIES}`, value: many.ms, unit: 'ms', goal: null },
    { name: 'import-200-ratio', value: ratio(many.ms, few.ms), unit: 'times', goal: null, note: EMULATED },
  ];
}

/** Of a batch, the median. */
async function importInto(companies: number): Promise<{ reads: number; ms: number }> {
  const ports = await openPorts(`demo-bench-import-${companies}`);
  await storeWorld(ports);
  const writer = ports.db.bulkWriter({ throttling: false });
  const source = { kind: 'register', at: ports.now(), detail: '' } as const;
  for (let index = 0; index < companies; index += 1) {
    const company = companyFrom({
      businessId: null,
      fields: { name: `Vanha ${index} Oy`, town: 'Vantaa' },
      source,
    });
    void writer.set(ports.db.doc(paths.company(HOME, `c${index}`)), company);
  }
  await writer.close();
  const table = openTable(csvFile(BATCHES * 200));
  const times: number[] = [];
  const reads: number[] = [];
  for (const rows of importBatches(table, guessLayout([...table.rows()].slice(0, 100)))) {
    const started = performance.now();
    const operations = await countOperations(async () => {
      await importRows(ports, caller('adviser'), {
        organisation: HOME,
        fileName: 'bench.csv',
        group: null,
        rows,
      });
    });
    times.push(performance.now() - started);
    reads.push(operations.reads);
  }
  await ports.close();
  return { reads: median(reads), ms: median(times) };
}
