import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../local/folders.ts';
import type { Figure } from './figure.ts';

const RUNS = 5;

/** What an instance pays before its first request: the bundle of all functions imported by a fresh Node. */
export default async function coldImport(): Promise<Figure[]> {
  const bundle = inRoot('functions', 'dist', 'index.js');
  const script = `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(bundle).href)}); console.log(performance.now() - t); process.exit(0);`;
  const times = Array.from({ length: RUNS }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim(),
    ),
  ).sort((a, b) => a - b);
  return [
    {
      name: 'functions-cold-import-ms',
      value: Math.round(times[Math.floor(RUNS / 2)]!),
      unit: 'ms',
      goal: null,
    },
    { name: 'functions-bundle-kb', value: Math.round(statSync(bundle).size / 1000), unit: 'kB', goal: null },
  ];
}
