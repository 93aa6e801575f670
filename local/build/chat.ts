import { existsSync, readFileSync } from 'node:fs';
import { buildChat } from '../../web/chat.build.ts';
import { inRoot } from '../folders.ts';
import { makeIfStale } from './freshness.ts';

const MANIFEST = 'functions/dist/chat-manifest.json';
const WORK = {
  inputs: [
    'web/src/chat',
    'web/src/design',
    'web/chat.build.ts',
    'web/browsers.ts',
    'core',
    'package-lock.json',
    'local/build',
  ],
  outputs: [MANIFEST],
};

/** Builds the respondent's page: its script into web/dist/assets, its manifest beside the functions. */
export async function buildChatPage(force: boolean): Promise<void> {
  await makeIfStale(WORK, force || !scriptExists(), buildChat);
}

/** The staff app's build empties the folder that the script lies in. */
function scriptExists(): boolean {
  if (!existsSync(inRoot(MANIFEST))) return false;
  const { script } = JSON.parse(readFileSync(inRoot(MANIFEST), 'utf8')) as { script: string };
  return existsSync(inRoot('web/dist', script));
}
