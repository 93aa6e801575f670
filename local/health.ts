import type { LocalPorts } from '../core/local-ports.ts';
import { Fault } from './fault.ts';
import { listFunctions } from './functions-list.ts';
import { partFault, type Part } from './part.ts';
import { waitFor } from './wait.ts';

export interface Waiting {
  /** How long each page is waited for. The hosting emulator gives up on a function after a minute: tries fit in. */
  patienceMs: number;
  /** When one would like to know what is being waited for. */
  slowMs: number;
}

const WAITING: Waiting = { patienceMs: 300_000, slowMs: 20_000 };

/**
 * Checks what the emulators do not say themselves: they report ready even when the functions failed to load.
 * @throws Fault when they did.
 */
export async function requireFunctions(emulators: Part, ports: LocalPorts): Promise<void> {
  const functions = await listFunctions(ports.functions);
  if (functions.length === 0) throw partFault(emulators, 'started, but the functions could not be loaded');
}

/**
 * Waits until each address of the web pages has answered once: a first visitor must not meet "Timed out waiting
 * for function to respond" because the machine is busy. `tell` gets a sentence when that takes long.
 * @throws Fault when one does not answer in time.
 */
export async function requireAnswers(
  emulators: Part,
  addresses: readonly string[],
  tell: (sentence: string) => void,
  { patienceMs, slowMs } = WAITING,
): Promise<void> {
  const slow = setTimeout(() => {
    tell('This machine is busy: the first pages take longer than usual. Waiting some minutes …');
  }, slowMs);
  try {
    for (const address of addresses) await requireAnswer(emulators, address, patienceMs);
  } finally {
    clearTimeout(slow);
  }
}

async function requireAnswer(emulators: Part, url: string, patienceMs: number): Promise<void> {
  let alive = true;
  void emulators.ended.then(() => (alive = false));
  const failure = { status: 0 };
  const tryOnce = () => answers(url, patienceMs, failure);
  const answered = await waitFor(tryOnce, patienceMs, emulators.ended);
  if (answered) return;
  if (alive && TOO_BUSY.includes(failure.status)) {
    throw new Fault(
      `${url} has not answered in ${Math.round(patienceMs / 1000)} s: this machine is too busy. ` +
        'Close what else is running on it, then start again.',
    );
  }
  throw partFault(emulators, `started, but ${url} does not answer`);
}

/** What the emulators say when a function did not come in time; 0 when they said nothing at all. */
const TOO_BUSY: readonly number[] = [0, 504];

/** Also "there is no such page" is an answer of ours; `failure` gets the status of what is none. */
async function answers(url: string, patienceMs: number, failure: { status: number }): Promise<true | null> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    failure.status = status;
    return status < 500 || null;
  } catch {
    failure.status = 0;
    return null;
  }
}
