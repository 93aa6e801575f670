import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

const CONVERSATIONS = 100_000;
/** Wall time is compared on fewer: each writer runs several times. */
const COMPARED = 10_000;
const ROUNDS = 3;

interface Run {
  seconds: number;
  /** Peak resident memory in MB. */
  memory: number;
}

/**
 * The young generation as it is on the deployed function's 1 GiB. On a machine with tens of gigabytes Node lets
 * 100 MB more garbage pile up before it looks, whatever the program does.
 */
const INSTANCE_HEAP = ['--max-semi-space-size=8'];

/** The whole file (conversations, answers, transcripts) written by a process of its own. */
async function run(writer: 'product' | 'bare', conversations: number, flags: string[] = []): Promise<Run> {
  const start = performance.now();
  const script = join(import.meta.dirname, 'excel', 'write-file.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    script,
    writer,
    String(conversations),
  ]);
  return { seconds: (performance.now() - start) / 1_000, memory: (Number(stdout) * 1_024) / 1e6 };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Memory of 100,000 conversations, and time against the bare writer on the same rows. */
export default async function excel(): Promise<Figure[]> {
  const large = await run('product', CONVERSATIONS, INSTANCE_HEAP);
  const small = await run('product', COMPARED, INSTANCE_HEAP);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const product = await run('product', COMPARED);
    ratios.push(product.seconds / (await run('bare', COMPARED)).seconds);
  }
  return [
    { name: 'excel-rss-mb-100000', value: Math.round(large.memory), unit: 'MB', goal: '≤ 250' },
    { name: 'excel-rss-mb-10000', value: Math.round(small.memory), unit: 'MB', goal: null },
    { name: 'excel-ratio-to-writer', value: Math.round(median(ratios) * 100) / 100, unit: '×', goal: '≤ 2' },
  ];
}
