import { createServer } from 'node:net';
import { offsetOf, portsAt, type LocalPart, type LocalPorts } from '../core/local-ports.ts';
import { Fault } from './fault.ts';

/** Everything local listens here only. */
export const HOST = '127.0.0.1';

const NAMES: Record<LocalPart, string> = {
  hosting: 'the web pages',
  functions: 'the functions',
  auth: 'sign-in',
  firestore: 'the database',
  firestoreWebsocket: "the database's websocket",
  tasks: 'the task queues',
  eventarc: 'the events',
  hub: "the emulators' hub",
  logging: "the emulators' log",
  mail: 'the mail inbox',
  smtp: 'the mail server',
  register: "the company register's stand-in",
  sites: "the companies' web sites",
};

/** What a part is called when the person at the keyboard is told about it. */
export function partName(part: LocalPart): string {
  return NAMES[part];
}

/** Ports from 1024 up that browsers and `fetch` refuse to call (Fetch standard, "bad port"). */
const BAD_PORTS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

/** Whether nobody could call a server on the port. */
export function isBadPort(port: number): boolean {
  return BAD_PORTS.has(port);
}

/** Whether a server can listen on the port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * @throws Fault naming the first port that is taken, or that no browser would call, and an offset at which all of
 * them are free.
 */
export async function requireFreePorts(ports: LocalPorts): Promise<void> {
  for (const [part, port] of Object.entries(ports) as [LocalPart, number][]) {
    const otherPorts = async () =>
      `"npm start -- --port-offset ${await freeOffset(offsetOf(ports.hosting) + 100, 100)}"`;
    if (isBadPort(port)) {
      throw new Fault(
        `Browsers refuse port ${port}, where ${NAMES[part]} would be: choose other ports with ${await otherPorts()}.`,
      );
    }
    if (!(await isFree(port))) {
      throw new Fault(
        `Port ${port} for ${NAMES[part]} is taken: stop the program that uses it, ` +
          `or choose other ports with ${await otherPorts()}.`,
      );
    }
  }
}

const TRIES = 100;

/**
 * The first of the offsets `first`, `first + step` … at which every part of a stack finds its port free and can be
 * called.
 * @throws Fault when there is none among a hundred.
 */
export async function freeOffset(first: number, step: number): Promise<number> {
  for (let offset = first; offset < first + TRIES * step; offset += step) {
    const ports = Object.values(portsAt(offset));
    if (ports.some(isBadPort)) continue;
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return offset;
  }
  throw new Fault('No free ports: stop other stacks ("npm start", "npm test") first.');
}

/** A free offset for tests. Those that begin at the same moment begin to look at different places. */
export function offsetForTests(): Promise<number> {
  return freeOffset(700 + (process.pid % 50) * 20, 20);
}
