/** The way to the server: what the page needs once something is to be sent, fetched or erased. */
import { prove } from '../more/prove.ts';
import { httpApi } from './api.ts';
import { keepBegun, type Begun } from './begun.ts';
import { carryOver } from './carry-over.ts';
import { createQueue, type Queue, type QueuePorts } from './queue.ts';
import { unsentEntries, type ConversationRecord } from './record.ts';
import type { ChatStorage } from './storage.ts';
import { exclusive } from './exclusive.ts';
import { takeOver } from './take-over.ts';
import type { LoadVersion } from './versions.ts';

const GONE: ReadonlySet<string> = new Set(['unauthorised', 'notFound']);

export interface OutboxPorts extends Pick<QueuePorts, 'settled' | 'waiting'> {
  storage: ChatStorage;
  /** Of the conversation on the page. */
  key: string;
  loadVersion: LoadVersion;
  /** The invitation has a conversation already, begun on this device or another. */
  resume: boolean;
}

/** Sends what waits, now and from now on: of the conversation on the page, and of others in this browser. */
export function openQueue({ storage, key, loadVersion, resume, settled, waiting }: OutboxPorts): Queue {
  const ports = {
    storage,
    api: api(),
    exclusive,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    after(milliseconds: number, run: () => void) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    prove,
    async move(record: ConversationRecord, number: number) {
      const newer = await loadVersion({ slug: record.slug, version: number, locale: record.locale });
      return newer && carryOver(record, newer);
    },
  };
  const queue = createQueue(
    key,
    {
      ...ports,
      waiting,
      settled(record, notice) {
        const { id, slug, token, invitation } = record;
        if (token && !invitation) keepBegun(slug, { id, token });
        settled(record, notice);
      },
    },
    resume,
  );
  addEventListener('online', () => void queue.wake());
  addEventListener('pagehide', () => queue.leave());
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? queue.leave() : void queue.wake(),
  );
  void queue.wake();
  void sendForgotten(key, storage, (other) =>
    createQueue(other, { ...ports, settled: () => undefined, waiting: () => undefined }).wake(),
  );
  return queue;
}

/** A published version from the server, kept in this browser from then on. */
export async function fetchVersion(name: Parameters<LoadVersion>[0], storage: ChatStorage) {
  const outcome = await api().version(name);
  if (outcome.kind !== 'ok') return undefined;
  await storage.keepVersion(outcome.body);
  return outcome.body;
}

/** Goes on with a conversation that this browser's own record does not know, or not to its end. */
export function takeOverBegun(begun: Begun, fresh: ConversationRecord, storage: ChatStorage) {
  return takeOver(begun, fresh, { storage, api: api() });
}

/** Whether the server holds nothing of the conversation any more: erased now, or already gone. */
export async function eraseOnServer(record: ConversationRecord): Promise<boolean> {
  const outcome = await api().erase(record);
  return outcome.kind === 'ok' || (outcome.kind === 'problem' && GONE.has(outcome.problem.code));
}

function api() {
  return httpApi(fetch.bind(window));
}

/** Answers of other conversations in this browser that never left, however old. */
async function sendForgotten(key: string, storage: ChatStorage, send: (key: string) => Promise<void>) {
  for (const record of await storage.all()) {
    if (record.key !== key && unsentEntries(record).length > 0) await send(record.key);
  }
}
