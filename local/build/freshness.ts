import { existsSync, globSync, rmSync, statSync, utimesSync } from 'node:fs';
import { inRoot } from '../folders.ts';

export interface Work {
  /** Files and folders, relative to the root, that the outputs are made from. */
  inputs: readonly string[];
  /** Files that exist when the work has been done. */
  outputs: readonly string[];
}

/**
 * Runs `make` when an output is missing or older than an input, or always with `force`.
 * The outputs are dated to the start of the work: what was changed meanwhile makes them stale again.
 * A bundler may write files before it fails: then the outputs are removed, so that the next run makes them.
 * @returns whether the work was done.
 */
export async function makeIfStale(
  work: Work,
  force: boolean,
  make: () => Promise<unknown>,
): Promise<boolean> {
  if (!force && !isStale(work)) return false;
  const started = new Date();
  try {
    await make();
  } catch (error) {
    for (const path of work.outputs) rmSync(inRoot(path), { force: true });
    throw error;
  }
  for (const path of work.outputs) utimesSync(inRoot(path), started, started);
  return true;
}

/** An input that is a folder counts with all its files, and is newer when one was added or removed. */
export function isStale({ inputs, outputs }: Work): boolean {
  const made = outputs.map((path) => inRoot(path));
  if (!made.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...made.map(changedAt));
  return inputs.flatMap(filesUnder).some((path) => changedAt(path) > oldest);
}

function filesUnder(input: string): string[] {
  const below = globSync(`${input}/**`, { cwd: inRoot('.') }).filter((path) => !isTest(path));
  return [input, ...below].map((path) => inRoot(path)).filter((path) => existsSync(path));
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function changedAt(path: string): number {
  return statSync(path).mtimeMs;
}
