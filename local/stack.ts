import { rmSync } from 'node:fs';
import { Listr } from 'listr2';
import { portsAt, type LocalPorts } from '../core/local-ports.ts';
import { stackFolders } from './folders.ts';
import { partFault } from './part.ts';
import { HOST, partName } from './ports.ts';
import type { Demo, DemoAccount } from './seeding.ts';
import { displayed, StepFailure, steps, type Progress } from './stack-steps.ts';
import { firstToFallSilent } from './watch.ts';

export interface StackOptions {
  offset: number;
  project: string;
  /** Folder for data, mails and logs of this stack. */
  home: string;
  /** Whether data is read from `home` and kept there at the stop. */
  keepData: boolean;
  /** Whether demo data is put in where there is none. */
  demo: boolean;
}

/** What the READY line says. */
export interface Ready {
  web: string;
  mail: string;
  accounts: DemoAccount[];
  bot: string | null;
}

export interface Stack {
  ready: Ready;
  ports: LocalPorts;
  project: string;
  /** File by which the product's clock is moved forward, in milliseconds. */
  clock: string;
  /** Rejects, naming the part, when one ends before `stop`. */
  broken: Promise<never>;
  /** Ends every part, keeping the data where that was asked for. */
  stop(): Promise<void>;
}

/** Long enough for the emulators to write down all their data, in ms. */
const STOP_PATIENCE = 60_000;

/**
 * Starts the whole product on this machine and shows how far it is; what has begun is stopped when a step fails or
 * `interrupted` rejects.
 * @throws Fault with one sentence for the person at the keyboard.
 */
export async function startStack(
  options: StackOptions,
  interrupted: Promise<never> = new Promise(() => {}),
): Promise<Stack> {
  const ports = portsAt(options.offset);
  const progress: Progress = { java: '', firestoreJar: '', parts: [], demo: null };
  const tasks = new Listr(steps(options, ports, stackFolders(options.home)).map(displayed), {
    ctx: progress,
    registerSignalListeners: false,
    rendererOptions: { showErrorMessage: false },
  });
  try {
    await Promise.race([tasks.run(), interrupted]);
  } catch (error) {
    await stopParts(progress);
    throw error instanceof StepFailure ? error.cause : error;
  }
  let stopping = false;
  const broken = firstToEnd(progress, ports, () => stopping);
  broken.catch(() => {});
  return {
    ready: readyOf(ports, progress.demo),
    ports,
    project: options.project,
    clock: stackFolders(options.home).clock,
    broken,
    stop: () => {
      stopping = true;
      return stopParts(progress);
    },
  };
}

function readyOf(ports: LocalPorts, demo: Demo | null): Ready {
  return {
    web: `http://${HOST}:${ports.hosting}`,
    mail: `http://${HOST}:${ports.mail}`,
    accounts: demo?.accounts ?? [],
    bot: demo?.bot ?? null,
  };
}

async function firstToEnd({ parts }: Progress, ports: LocalPorts, stopping: () => boolean): Promise<never> {
  const [mail, emulators] = parts;
  if (!mail || !emulators) throw new Error('The stack has not been started');
  const dead = await Promise.race([
    ...parts.map((part) => part.ended.then(() => part)),
    firstToFallSilent(ports, stopping).then((part) => ({ name: partName(part), log: emulators.log })),
  ]);
  if (stopping()) return new Promise(() => {});
  throw partFault(dead, 'ended unexpectedly: start again with "npm start"');
}

/** The last part first: the emulators still send mail while they end. */
async function stopParts({ clock, parts }: Progress): Promise<void> {
  clock?.stop();
  for (const part of parts.toReversed()) await part.stop(STOP_PATIENCE);
}

/** Forgets everything that a stack has kept in its folder. */
export function forget(home: string): void {
  rmSync(home, { recursive: true, force: true });
}
