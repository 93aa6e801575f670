import { build } from 'vite';
import { inRoot } from '../folders.ts';
import { makeIfStale } from './freshness.ts';

const WORK = {
  inputs: [
    'web/src',
    'web/public',
    'web/index.html',
    'web/vite.config.ts',
    'core',
    'package-lock.json',
    'local/build',
  ],
  outputs: ['web/dist/index.html'],
};

/** Builds the staff app into web/dist, which it empties first. */
export async function buildWeb(force: boolean): Promise<void> {
  const configFile = inRoot('web/vite.config.ts');
  await makeIfStale(WORK, force, () => build({ root: inRoot('web'), configFile, logLevel: 'warn' }));
}
