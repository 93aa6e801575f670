import { spawnSync } from 'node:child_process';
import { inRoot } from '../folders.ts';
import { Fault } from '../fault.ts';
import { installPackage } from './apt.ts';
import { isProgram, programsMatching, programsOnPath } from './find-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium for browser tests: UKV_CHROMIUM, PATH, the usual places, Playwright's own download;
 * installed where missing (apt-get when root on Debian, Playwright's download elsewhere).
 * @throws Fault when there is none and none can be installed.
 */
export async function findChromium(): Promise<string> {
  const found = (await installed()) ?? (installPackage('chromium') ? await installed() : undefined);
  const chromium = found ?? (await downloaded());
  if (chromium) return chromium;
  throw new Fault(
    'Chromium is needed for the browser tests and could not be installed: install it, or name one in UKV_CHROMIUM.',
  );
}

async function installed(): Promise<string | undefined> {
  const named = process.env.UKV_CHROMIUM;
  if (named && isProgram(named)) return named;
  return programsOnPath(NAMES)[0] ?? programsMatching(USUAL_PLACES)[0] ?? (await ofPlaywright());
}

async function downloaded(): Promise<string | undefined> {
  const cli = inRoot('node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 900_000 });
  return ofPlaywright();
}

async function ofPlaywright(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}
