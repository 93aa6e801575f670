import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, as an absolute path. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Things that are found or made once per checkout; git ignores it. */
export const CACHE = join(ROOT, '.cache');

/** Absolute path inside the repository. */
export function inRoot(...parts: string[]): string {
  return join(ROOT, ...parts);
}

export interface StackFolders {
  /** Auth and Firestore data of the last clean stop. */
  data: string;
  /** Mails that the stand-in mail server has received. */
  mail: string;
  /** One log per part. */
  logs: string;
  /** Environment of the functions, `.env.local`. */
  env: string;
  /** File with the milliseconds that the product's clock has been moved forward. */
  clock: string;
}

/** Folders of one stack, made where missing, except `data`: the emulators make it when they export. */
export function stackFolders(home: string): StackFolders {
  const folders = {
    data: join(home, 'data'),
    mail: join(home, 'mail'),
    logs: join(home, 'logs'),
    env: join(home, 'env'),
    clock: join(home, 'clock'),
  };
  for (const folder of [folders.mail, folders.logs, folders.env]) mkdirSync(folder, { recursive: true });
  return folders;
}

/** Removes whatever is in the folder, and makes it where it is missing. */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
