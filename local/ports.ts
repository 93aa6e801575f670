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

/** Whether a server can listen on the port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** @throws Fault naming the first port that is taken. */
export async function requireFreePorts(ports: LocalPorts): Promise<void> {
  for (const [part, port] of Object.entries(ports) as [LocalPart, number][]) {
    if (!(await isFree(port))) throw new Fault(takenPortSentence(part, port));
  }
}
