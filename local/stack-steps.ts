import { rmSync } from 'node:fs';
import type { ListrTask } from 'listr2';
import type { LocalPorts } from '../core/local-ports.ts';
import { buildAll } from './build/all.ts';
import { startClock, type Clock } from './clock.ts';
import { startEmulators } from './emulators.ts';
import { emptyFolder, type StackFolders } from './folders.ts';
import { requireAnswers, requireFunctions } from './health.ts';
import { startMail } from './mail.ts';
import type { Part } from './part.ts';
import { HOST, requireFreePorts } from './ports.ts';
import { seedDemo, seededBefore, type Demo } from './seeding.ts';
import { findFirestoreJar } from './setup/firestore-jar.ts';
import { findJava } from './setup/java.ts';
import { startStandIns } from './stand-ins/stand-ins.ts';
import type { StackOptions } from './stack.ts';

/** What the steps hand on to each other. */
export interface Progress {
  java: string;
  firestoreJar: string;
  /** Every program that has been started, in order: the mail server, the emulators, the stand-ins. */
  parts: Part[];
  clock?: Clock;
  demo: Demo | null;
}

export interface Step {
  title: string;
  enabled?: boolean;
  /** `tell` shows a sentence beneath the step while it runs. */
  task: (progress: Progress, tell: (sentence: string) => void) => unknown;
}

/** A step's own error as `cause`, kept out of the progress display: the caller says it once, at the end. */
export class StepFailure extends Error {}

/** The staff app, the API that the chat calls, and a bot; without demo data the page that says there is none. */
function firstPages(ports: LocalPorts, demo: Demo | null): string[] {
  const paths = ['/app', '/api/v1/openapi.json', demo?.bot ?? '/b/no-such-bot'];
  return paths.map((path) => `http://${HOST}:${ports.hosting}${path}`);
}

/** The step as the progress display runs it. */
export function displayed(step: Step): ListrTask<Progress> {
  return {
    ...step,
    task: async (progress, shown) => {
      try {
        await step.task(progress, (sentence) => (shown.output = sentence));
      } catch (cause) {
        throw new StepFailure('see below', { cause });
      }
    },
  };
}

/** All it takes from a fresh checkout to a product that answers. */
export function steps(options: StackOptions, ports: LocalPorts, folders: StackFolders): Step[] {
  const { home, project } = options;
  const earlier = options.demo ? seededBefore(home, folders.data) : null;
  return [
    {
      title: 'Ports are free',
      task: async () => {
        await requireFreePorts(ports);
        emptyFolder(folders.logs);
        const halfSeeded = options.demo && !earlier;
        if (halfSeeded) rmSync(folders.data, { recursive: true, force: true });
      },
    },
    {
      title: 'Java and the database emulator',
      task: async (progress) => {
        progress.java = findJava();
        progress.firestoreJar = await findFirestoreJar();
      },
    },
    { title: 'Build', task: () => buildAll({ force: false }) },
    {
      title: 'Mail server',
      task: ({ parts }) => startMail({ ports, folders }, (part) => parts.push(part)),
    },
    {
      title: 'Firebase emulators',
      task: ({ java, firestoreJar, parts }) =>
        startEmulators({ ...options, ports, folders, java, firestoreJar }, (part) => parts.push(part)),
    },
    {
      title: 'Stand-ins for outside services',
      task: ({ parts }) => startStandIns({ ports, folders }, (part) => parts.push(part)),
    },
    {
      title: 'Functions are loaded',
      task: ({ parts: [, emulators] }) => emulators && requireFunctions(emulators, ports),
    },
    {
      title: 'Demo data',
      enabled: options.demo,
      task: async (progress) => {
        progress.demo = earlier ?? (await seedDemo(home, ports, project));
      },
    },
    {
      title: 'Clock',
      task: (progress) => {
        const onError = (message: string) => console.error(message);
        progress.clock = startClock({ project, functionsPort: ports.functions, onError });
      },
    },
    {
      title: 'Pages answer',
      task: ({ parts: [, emulators], demo }, tell) =>
        emulators && requireAnswers(emulators, firstPages(ports, demo), tell),
    },
  ];
}
