import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from '../folders.ts';

const LOCK = join(CACHE, 'build.lock');

/** Runs `work` while no other process of this checkout does: two stacks may be started at once. */
export async function withBuildLock(work: () => Promise<void>): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  while (!takeLock()) await sleep(300);
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!holderLives()) rmSync(LOCK, { force: true });
    return false;
  }
}

function holderLives(): boolean {
  try {
    const holder = Number(readFileSync(LOCK, 'utf8'));
    return holder > 0 && process.kill(holder, 0);
  } catch {
    return false;
  }
}
