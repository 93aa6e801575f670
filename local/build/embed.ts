import { relative } from 'node:path';
import { buildEmbed, EMBED_SCRIPT } from '../../web/embed.build.ts';
import { ROOT } from '../folders.ts';
import { makeIfStale } from './freshness.ts';

const WORK = {
  inputs: [
    'web/src/embed',
    'web/src/design',
    'web/embed.build.ts',
    'web/browsers.ts',
    'core',
    'package-lock.json',
    'local/build',
  ],
  outputs: [relative(ROOT, EMBED_SCRIPT)],
};

/** Builds the script that other sites load, into web/dist (which the staff app's build has emptied). */
export async function buildEmbedScript(force: boolean): Promise<void> {
  await makeIfStale(WORK, force, buildEmbed);
}
