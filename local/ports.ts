import { createServer } from 'node:net';
import type { LocalPart, LocalPorts } from '../core/local-ports.ts';
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

/** One sentence for a port that another program holds. */
export function takenPortSentence(part: LocalPart, port: number): string {
  return (
    `Port ${port} for ${NAMES[part]} is taken: stop the program that uses it, ` +
    `or choose other ports with "npm start -- --port-offset 100".`
  );
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

/** @throws Fault naming the first port that is taken, or that no browser would call. */
export async function requireFreePorts(ports: LocalPorts): Promise<void> {
  for (const [part, port] of Object.entries(ports) as [LocalPart, number][]) {
    if (isBadPort(port)) {
      throw new Fault(`Browsers refuse port ${port}, where ${NAMES[part]} would be: choose another offset.`);
    }
    if (!(await isFree(port))) throw new Fault(takenPortSentence(part, port));
  }
}
