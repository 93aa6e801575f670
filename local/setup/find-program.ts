import { accessSync, constants, globSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether the path is a file that this user may run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Every runnable file with one of the names on PATH, in PATH's order. */
export function programsOnPath(names: readonly string[], path = process.env.PATH ?? ''): string[] {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isProgram);
}

/** Every runnable file that a pattern names. */
export function programsMatching(patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => globSync(pattern)).filter(isProgram);
}
