/**
 * `npm run bench [name…]`: runs the benchmarks of this folder (or those named by file) against a local stack
 * of their own and prints one JSON line per figure: {"name","value","unit","goal"}.
 */
import { readdirSync } from 'node:fs';
import { DEFAULT_PROJECT } from '../local/arguments.ts';
import { inRoot } from '../local/folders.ts';
import { offsetForTests } from '../local/ports.ts';
import { findChromium } from '../local/setup/chromium.ts';
import { forget, startStack } from '../local/stack.ts';
import { testEnvironment } from '../local/test/environment.ts';
import type { Benchmark, Figure } from './figure.ts';

const HELPERS = ['run.ts', 'figure.ts'];

function benchmarksNamed(wanted: string[]): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const names = files.filter((file) => !HELPERS.includes(file)).map((file) => file.replace('.ts', ''));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No benchmark ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  return wanted.length > 0 ? wanted : names;
}

const show = (figure: Figure) => console.log(JSON.stringify(figure));

async function runAll(names: string[]) {
  for (const name of names) {
    const { default: benchmark } = (await import(`./${name}.ts`)) as { default: Benchmark };
    (await benchmark()).forEach(show);
  }
}

const names = benchmarksNamed(process.argv.slice(2));
const chromium = await findChromium();
const home = inRoot('.local', 'bench');
forget(home);
const began = performance.now();
const offset = await offsetForTests();
const stack = await startStack({ offset, project: DEFAULT_PROJECT, home, keepData: false, demo: true });
show({
  name: 'start-to-ready-s',
  value: Math.round((performance.now() - began) / 100) / 10,
  unit: 's',
  goal: null,
});
try {
  Object.assign(process.env, testEnvironment(stack, chromium));
  await Promise.race([runAll(names), stack.broken]);
} finally {
  await stack.stop();
}
process.exit(0);
