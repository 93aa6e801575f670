import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CACHE } from './folders.ts';
import { lastLines, partFault, startPart, type Part } from './part.ts';
import { waitFor } from './wait.ts';

let folder: string;

beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'part-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a program made of these lines, and waits until it has said "up". */
async function startProgram(name: string, ...lines: string[]): Promise<Part> {
  const script = join(folder, `${name}.mjs`);
  writeFileSync(script, ["console.log('up');", ...lines].join('\n'));
  const part = startPart({ name, file: name, script, args: [], env: process.env, logs: folder });
  await waitFor(() => Promise.resolve(lastLines(part.log).includes('up') || null), 10_000, part.ended);
  return part;
}

it('lets a program tidy up when it is stopped', async () => {
  const tidyUp = "process.on('SIGINT', () => { console.log('tidy'); process.exit(); });";
  const part = await startProgram('tidy', tidyUp, 'setInterval(() => {}, 1000);');
  await part.stop(10_000);
  expect(lastLines(part.log)).toBe('up\ntidy');
});

it('ends a program that does not listen, and what it has started', async () => {
  const startChild = "const { pid } = spawn('sleep', ['60'], { detached: true }); console.log(pid);";
  const part = await startProgram(
    'deaf',
    "import { spawn } from 'node:child_process';",
    "process.on('SIGINT', () => {});",
    startChild,
    'setInterval(() => {}, 1000);',
  );
  const child = await waitFor(
    () => Promise.resolve(Number(lastLines(part.log, 1)) || null),
    10_000,
    part.ended,
  );
  await part.stop(300);
  expect(child).toBeGreaterThan(1);
  await expect.poll(() => isAlive(child ?? 0), { timeout: 10_000 }).toBe(false);
});

/** A process that has ended but that nobody has asked about yet is not alive: `ps` calls it Z. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout.trim());
}

it('tells of a program that ended with the end of its log', async () => {
  const part = await startProgram('the database', "console.log('no memory');");
  await part.ended;
  expect(partFault(part, 'did not start').message).toMatch(
    /^The database did not start\.[^]*\n\nup\nno memory$/,
  );
});
