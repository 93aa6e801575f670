import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CACHE, ROOT } from '../folders.ts';
import { isStale, makeIfStale } from './freshness.ts';

let folder: string;
let work: { inputs: string[]; outputs: string[] };

/** Writes a file, or dates a folder, so many seconds after the epoch. */
function touch(path: string, seconds: number): void {
  if (path.includes('.')) writeFileSync(join(folder, path), '');
  utimesSync(join(folder, path), seconds, seconds);
}

beforeEach(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'freshness-'));
  mkdirSync(join(folder, 'src'));
  const inRoot = (name: string) => relative(ROOT, join(folder, name));
  work = { inputs: [inRoot('src')], outputs: [inRoot('out.js')] };
  touch('src/a.ts', 100);
  touch('src', 100);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('what is up to date', () => {
  it('is what is newer than all it was made from', () => {
    touch('out.js', 200);
    expect(isStale(work)).toBe(false);
  });

  it('is not what is missing', () => {
    expect(isStale(work)).toBe(true);
  });

  it('is not what is older than a file, or than a folder that lost one', () => {
    touch('out.js', 200);
    touch('src/a.ts', 300);
    expect(isStale(work)).toBe(true);
    touch('src/a.ts', 100);
    touch('src', 300);
    expect(isStale(work)).toBe(true);
  });

  it('does not mind tests', () => {
    touch('out.js', 200);
    touch('src/a.test.ts', 300);
    touch('src', 100);
    expect(isStale(work)).toBe(false);
  });

  it('is made once, and again when a source changed while it was made', async () => {
    const now = Date.now() / 1000;
    const make = () => {
      touch('out.js', now + 60);
      return Promise.resolve();
    };
    expect(await makeIfStale(work, false, make)).toBe(true);
    expect(await makeIfStale(work, false, make)).toBe(false);
    expect(await makeIfStale(work, true, make)).toBe(true);
    touch('src/a.ts', now + 30);
    expect(await makeIfStale(work, false, make)).toBe(true);
  });

  it('is not what a bundler wrote before it failed', async () => {
    const make = () => {
      touch('out.js', Date.now() / 1000 + 60);
      return Promise.reject(new Error('a library is missing'));
    };
    await expect(makeIfStale(work, false, make)).rejects.toThrow('a library is missing');
    expect(isStale(work)).toBe(true);
  });
});
