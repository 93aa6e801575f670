import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { CACHE, inRoot } from '../folders.ts';
import { Fault } from '../fault.ts';
import { installPackage } from './apt.ts';
import { programsOnPath } from './find-program.ts';
import { launcherJar } from './launcher-jar.ts';

interface JarDetails {
  remoteUrl: string;
  downloadPathRelativeToCacheDir: string;
}

const DEBIAN_PACKAGE = 'google-cloud-cli-firestore-emulator';
const MAIN_CLASS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const IN_CLOUD_CLI = 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar';

/**
 * The Firestore emulator's runnable jar, for FIRESTORE_EMULATOR_BINARY_PATH: the one named there already, the
 * download of firebase-tools, the Google Cloud CLI's, a fresh download, the Debian package: the first there is.
 * @throws Fault when none can be had.
 */
export async function findFirestoreJar(): Promise<string> {
  const named = process.env.FIRESTORE_EMULATOR_BINARY_PATH;
  if (named) return named;
  const details = jarDetails();
  const jar = downloaded(details) ?? fromCloudCli() ?? (await download(details));
  if (jar) return jar;
  const installed = installPackage(DEBIAN_PACKAGE) ? fromCloudCli() : undefined;
  if (installed) return installed;
  throw new Fault(
    'The Firestore emulator could not be downloaded: check the network, or install the Debian package ' +
      `${DEBIAN_PACKAGE} or the Google Cloud CLI with its component cloud-firestore-emulator.`,
  );
}

function jarDetails(): JarDetails {
  const require = createRequire(import.meta.url);
  const info = require('firebase-tools/lib/emulator/downloadableEmulatorInfo.json') as {
    firestore: JarDetails;
  };
  return info.firestore;
}

/** firebase-tools' own folder and its own variable for it. */
function downloaded(details: JarDetails): string | undefined {
  const folder = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache/firebase/emulators');
  const jar = join(folder, details.downloadPathRelativeToCacheDir);
  return existsSync(jar) ? jar : undefined;
}

async function download(details: JarDetails): Promise<string | undefined> {
  if (!(await answers(details.remoteUrl))) return undefined;
  const firebase = inRoot('node_modules/firebase-tools/lib/bin/firebase.js');
  spawnSync(process.execPath, [firebase, 'setup:emulators:firestore'], { stdio: 'ignore', timeout: 900_000 });
  return downloaded(details);
}

/** A blocked network may swallow requests without a word; the real download would then wait for minutes. */
async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(8_000) })).ok;
  } catch {
    return false;
  }
}

function fromCloudCli(): string | undefined {
  const jar = cloudCliFolders()
    .map((folder) => join(folder, IN_CLOUD_CLI))
    .find((path) => existsSync(path));
  if (!jar) return undefined;
  const launcher = join(CACHE, 'firestore-emulator.jar');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(launcher, launcherJar(jar, MAIN_CLASS), { mode: 0o755 });
  return launcher;
}

function cloudCliFolders(): string[] {
  const besideGcloud = programsOnPath(['gcloud']).map((gcloud) => dirname(dirname(realpathSync(gcloud))));
  return [
    ...besideGcloud,
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    '/opt/google-cloud-sdk',
    '/opt/homebrew/share/google-cloud-sdk',
    join(homedir(), 'google-cloud-sdk'),
  ];
}
