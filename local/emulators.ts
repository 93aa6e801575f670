import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, relative } from 'node:path';
import type { LocalPorts } from '../core/local-ports.ts';
import { localConfig, type FirebaseConfig } from './config.ts';
import { inRoot, ROOT, type StackFolders } from './folders.ts';
import { partFault, startPart, type Part } from './part.ts';
import { HOST } from './ports.ts';
import { LOCAL_MASTER_KEY, LOCAL_SIGN_UP_CODE } from './seeding.ts';
import { waitFor } from './wait.ts';

export interface EmulatorOptions {
  project: string;
  offset: number;
  ports: LocalPorts;
  folders: StackFolders;
  java: string;
  firestoreJar: string;
  /** Whether the data of the last stop is read, and kept again at the next. */
  keepData: boolean;
}

const PARTS = 'auth,firestore,functions,hosting';

/**
 * Starts the Firebase emulators and waits until all of them listen. `begun` gets the program at once, so that it
 * can be stopped while it is still starting.
 * @throws Fault when they do not.
 */
export async function startEmulators(options: EmulatorOptions, begun: (part: Part) => void): Promise<void> {
  const config = writeConfig(options);
  writeFunctionsEnvironment(options);
  const part = startPart({
    name: 'the Firebase emulators',
    file: 'emulators',
    script: inRoot('node_modules/firebase-tools/lib/bin/firebase.js'),
    args: commandLine(config, options),
    env: emulatorEnvironment(options),
    logs: options.folders.logs,
  });
  void part.ended.then(() => rmSync(config, { force: true }));
  begun(part);
  const up = await waitFor(() => Promise.resolve(saysReady(part.log)), 180_000, part.ended);
  if (!up) throw partFault(part, 'did not start');
}

/** firebase-tools takes the folder of its config for the project's, so the file lies in the root. */
function writeConfig({ offset, ports, folders }: EmulatorOptions): string {
  const path = inRoot(`firebase.local-${offset}.json`);
  const config = JSON.parse(readFileSync(inRoot('firebase.json'), 'utf8')) as FirebaseConfig;
  const local = localConfig(config, ports, relative(ROOT, folders.env));
  writeFileSync(path, JSON.stringify(local, null, 2));
  return path;
}

function writeFunctionsEnvironment({ ports, folders }: EmulatorOptions): void {
  mkdirSync(folders.env, { recursive: true });
  const lines = Object.entries(functionsEnvironment(ports, folders)).map(
    ([key, value]) => `${key}="${value}"\n`,
  );
  writeFileSync(`${folders.env}/.env.local`, lines.join(''));
}

/** What the functions read from their environment. */
export function functionsEnvironment(
  ports: Pick<LocalPorts, 'hosting' | 'smtp' | 'register' | 'sites'>,
  folders: Pick<StackFolders, 'clock'>,
): Record<string, string> {
  return {
    PUBLIC_URL: `http://${HOST}:${ports.hosting}`,
    SMTP_URL: `smtp://${HOST}:${ports.smtp}`,
    MAIL_FROM: 'UKV <ukv@example.com>',
    MASTER_KEY: LOCAL_MASTER_KEY,
    LOCAL_SIGN_UP_CODE,
    MAIL_EVENTS_SECRET: 'local-mail-events-secret-that-protects-nothing',
    REGISTER_URL: `http://${HOST}:${ports.register}/opendata-ytj-api/v3`,
    LOCAL_SITES: `${HOST}:${ports.sites}`,
    UKV_CLOCK: folders.clock,
  };
}

function commandLine(config: string, { project, folders, keepData }: EmulatorOptions): string[] {
  const kept = keepData ? ['--import', folders.data, '--export-on-exit', folders.data] : [];
  return ['emulators:start', '--config', config, '--project', project, '--only', PARTS, ...kept];
}

function emulatorEnvironment({ java, firestoreJar, ports, folders }: EmulatorOptions) {
  return {
    ...process.env,
    ...functionsEnvironment(ports, folders),
    PATH: [dirname(process.execPath), dirname(java), process.env.PATH].join(delimiter),
    JAVA_HOME: dirname(dirname(java)),
    FIRESTORE_EMULATOR_BINARY_PATH: firestoreJar,
    FUNCTIONS_DISCOVERY_TIMEOUT: '300',
    NO_PROXY: [process.env.NO_PROXY, HOST, 'localhost'].filter(Boolean).join(','),
    NO_UPDATE_NOTIFIER: '1',
  };
}

function saysReady(log: string): true | null {
  return readFileSync(log, 'utf8').includes('All emulators ready') || null;
}
