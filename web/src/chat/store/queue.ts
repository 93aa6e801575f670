import { CONVERSATION_LIMITS } from '../../../../core/conversation/limits.ts';
import type { Notice } from '../texts/texts.ts';
import type { ChatApi } from './api.ts';
import { unsentEntries, type ConversationRecord } from './record.ts';
import { retryDelay } from './retry.ts';
import { settleAdopted, settleAnswers, settleStart, type Next, type Settled } from './settle.ts';
import type { ChatStorage } from './storage.ts';

/**
 * The first entries leave sooner than the rest, since most of those who stop do so there, and a tab that is killed
 * says no goodbye: the statistics are to know what was answered. Together with batches of five, twelve answers cost
 * four requests.
 */
export const FIRST = 2;
export const BATCH = 5;
/** The longest that an entry waits for others, in milliseconds: while the first are not all sent, and later. */
export const FIRST_REST = 2_000;
export const LONGEST_REST = 10_000;

export interface QueuePorts {
  storage: ChatStorage;
  api: ChatApi;
  /** Runs `run` after `milliseconds`, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void;
  random(): number;
  newId(): string;
  /** Runs `job` while no other tab sends the same conversation. */
  exclusive(key: string, job: () => Promise<void>): Promise<void>;
  /** A proof of effort for the id; undefined → not possible now. */
  prove(id: string, bits: number): Promise<string | undefined>;
  /** The conversation carried over to a newer version; undefined → not possible now. */
  move(record: ConversationRecord, version: number): Promise<ConversationRecord | undefined>;
  /** A reply changed the record, or has something to tell. */
  settled(record: ConversationRecord, notice?: Notice): void;
  /** Whether entries wait because the server cannot be reached. */
  waiting(waits: boolean): void;
}

export interface Queue {
  /** An entry was added. `now` sends without waiting for a full batch. */
  added(record: ConversationRecord, now: boolean): void;
  /** Try at once: the network is back, or the page was opened. */
  wake(): Promise<void>;
  /** The page is going away: hand over to the browser what can be handed over this very moment. */
  leave(): void;
}

/**
 * Sends the entries of one conversation until the server has confirmed each. The conversation is
 * started with the first entry; the entries follow in batches.
 * @param ask the server may hold more than this browser: its copy is taken in first
 */
export function createQueue(key: string, ports: QueuePorts, ask = false): Queue {
  let latest: ConversationRecord | undefined;
  let cancelTimer: (() => void) | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let urgent = false;
  let attempts = 0;
  let batch: number = CONVERSATION_LIMITS.batch;

  function later(milliseconds: number) {
    cancelTimer?.();
    cancelTimer = ports.after(milliseconds, () => {
      cancelTimer = undefined;
      void wake();
    });
  }

  function run(): Promise<void> {
    again = true;
    running ??= ports
      .exclusive(key, async () => {
        while (again) {
          again = false;
          await drain();
        }
      })
      .finally(() => (running = undefined));
    return running;
  }

  function wake(): Promise<void> {
    urgent = true;
    return run();
  }

  async function drain(): Promise<void> {
    for (;;) {
      const record = await ports.storage.read(key);
      latest = record;
      const unsent = record ? unsentEntries(record).length : 0;
      if (!record || (unsent === 0 && !ask)) return rest();
      const begins = record.sent < FIRST;
      const enough = begins ? FIRST - record.sent : BATCH;
      if (record.token && !urgent && !ask && unsent < enough)
        return cancelTimer ? undefined : later(begins ? FIRST_REST : LONGEST_REST);
      const next = await keep(record, await exchange(record));
      if (next.kind === 'retry') return tryLater(next.retryAfter);
      if (next.kind === 'halt') return rest();
      attempts = 0;
      if (next.kind === 'halve') batch = Math.max(1, Math.ceil(batch / 2));
    }
  }

  function rest() {
    urgent = false;
    cancelTimer?.();
    cancelTimer = undefined;
    ports.waiting(false);
  }

  function tryLater(retryAfter: number) {
    attempts += 1;
    ports.waiting(true);
    later(retryDelay(attempts, ports.random(), retryAfter));
  }

  async function exchange(record: ConversationRecord): Promise<Settled> {
    if (!record.token) return settleStart(record, await ports.api.start(record), ports.newId());
    if (ask) return { next: { kind: 'adopt' } };
    const entries = unsentEntries(record).slice(0, batch);
    return settleAnswers(record, entries.length, await ports.api.send(record, entries, false));
  }

  async function keep(record: ConversationRecord, { next, change, notice }: Settled): Promise<Next> {
    if (next.kind === 'move') return move(record, next.version);
    if (next.kind === 'prove') return prove(record, next.bits);
    const now = (change && (await update(change, notice))) ?? record;
    if (!change && notice) ports.settled(record, notice);
    return next.kind === 'adopt' ? adopt(now) : next;
  }

  async function adopt(record: ConversationRecord): Promise<Next> {
    const own = await ports.api.own(record);
    if (own.kind === 'later') return { kind: 'retry', retryAfter: own.retryAfter };
    ask = false;
    if (own.kind === 'problem') return keep(record, { next: { kind: 'halt' }, notice: 'gone' });
    const taken = await update((now) => settleAdopted(now, own.body));
    if (taken && taken.refused.length > record.refused.length) ports.settled(taken, 'conflict');
    return { kind: 'go' };
  }

  async function move(record: ConversationRecord, version: number): Promise<Next> {
    const moved = await ports.move(record, version);
    if (!moved) return { kind: 'retry', retryAfter: 0 };
    await update((now) => (now.entries.length === record.entries.length ? moved : now), 'updated');
    return { kind: 'go' };
  }

  async function prove({ id }: ConversationRecord, bits: number): Promise<Next> {
    const text = await ports.prove(id, bits);
    if (text === undefined) return { kind: 'retry', retryAfter: 0 };
    await update((now) => (now.id === id ? { ...now, proof: { bits, text } } : now));
    return { kind: 'go' };
  }

  async function update(change: (now: ConversationRecord) => ConversationRecord, notice?: Notice) {
    latest = await ports.storage.update(key, (now) => now && change(now));
    if (latest) ports.settled(latest, notice);
    return latest;
  }

  return {
    added(record, now) {
      latest = record;
      urgent ||= now;
      void run();
    },
    wake,
    leave() {
      // A page that is only out of sight lives on: what the start's reply is waited for with then goes at once.
      urgent = true;
      if (!latest?.token) return;
      const entries = unsentEntries(latest).slice(0, batch);
      if (entries.length > 0) void ports.api.send(latest, entries, true).then(() => wake());
    },
  };
}
