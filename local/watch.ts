import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalPart, LocalPorts } from '../core/local-ports.ts';
import { HOST } from './ports.ts';

const INTERVAL = 2_000;
const MISSES = 2;
const WATCHED: readonly LocalPart[] = [
  'hosting',
  'functions',
  'auth',
  'firestore',
  'mail',
  'smtp',
  'register',
  'sites',
];

/**
 * Resolves with the first part whose port no longer accepts connections: the emulators run on without a word
 * when one of them is killed. Never resolves once `stopped` says yes.
 */
export async function firstToFallSilent(ports: LocalPorts, stopped: () => boolean): Promise<LocalPart> {
  const misses = new Map<LocalPart, number>();
  for (;;) {
    await sleep(INTERVAL, undefined, { ref: false });
    for (const part of WATCHED) {
      const missed = (await accepts(ports[part])) ? 0 : (misses.get(part) ?? 0) + 1;
      misses.set(part, missed);
      if (stopped()) return new Promise(() => {});
      if (missed >= MISSES) return part;
    }
  }
}

/** Whether something listens: a busy process still does, so a slow answer is no death. */
function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: HOST });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
