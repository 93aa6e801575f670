import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalPorts } from '../core/local-ports.ts';
import { HOST } from './ports.ts';

/** Every local stack's; the demo's links are made with it. */
export const LOCAL_MASTER_KEY = 'local-master-key-that-protects-nothing';

/** By which a new organisation is approved at once, on every local stack and as often as one likes. */
export const LOCAL_SIGN_UP_CODE = 'DEMO-2026';

export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

/** What the demo data holds: who can sign in, and the path of the bot's page. */
export interface Demo {
  accounts: DemoAccount[];
  bot: string;
}

/** Where firebase-admin finds the emulators of a stack, and the key that its links are made with. */
export function emulatorVariables(ports: LocalPorts, project: string): Record<string, string> {
  return {
    FIRESTORE_EMULATOR_HOST: `${HOST}:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${HOST}:${ports.auth}`,
    CLOUD_TASKS_EMULATOR_HOST: `${HOST}:${ports.tasks}`,
    GCLOUD_PROJECT: project,
    METADATA_SERVER_DETECTION: 'none',
    MASTER_KEY: LOCAL_MASTER_KEY,
  };
}

/** What an earlier start of the same stack has seeded; null when nothing, or when its data was not kept. */
export function seededBefore(home: string, dataFolder: string): Demo | null {
  const path = join(home, 'demo.json');
  const kept = existsSync(path) && existsSync(join(dataFolder, 'firebase-export-metadata.json'));
  return kept ? (JSON.parse(readFileSync(path, 'utf8')) as Demo) : null;
}

/** Fills the emulators with the demo data, and remembers in `home` that it did. Its code is loaded only here. */
export async function seedDemo(home: string, ports: LocalPorts, project: string): Promise<Demo> {
  Object.assign(process.env, emulatorVariables(ports, project));
  const { seed } = await import('../demo/seed.ts');
  const { accounts, bot } = await seed({ project });
  const demo = { accounts, bot };
  writeFileSync(join(home, 'demo.json'), JSON.stringify(demo, null, 2));
  return demo;
}
