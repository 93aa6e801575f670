/** For tests: a queue on memory storage before a server of the tests' own; its timers ring when a test says so. */
import type { Entry } from '../../../../core/conversation/conversation.ts';
import type { Notice } from '../texts/texts.ts';
import { httpApi } from './api.ts';
import { fakeServer } from './fake-server.ts';
import { createQueue, type Queue, type QueuePorts } from './queue.ts';
import { withEntries, type ConversationRecord } from './record.ts';
import { memoryStorage } from './storage.ts';

export const ID = '7b1c9d54-3c7a-4a52-9d0e-0f6f3f1f2a10';
/** The id that a conversation gets when it needs another. */
export const OTHER_ID = '0c0c9d54-3c7a-4a52-9d0e-0f6f3f1f2a11';

/** The conversation of the bot `bot` before its first answer. */
export const EMPTY: ConversationRecord = {
  key: 'bot', id: ID, slug: 'bot', version: 1, locale: 'fi', channel: 'site',
  token: null, renewed: false, entries: [], sent: 0, refused: [],
}; // prettier-ignore

/** The answer with this seq; the same each time. */
export const entry = (seq: number): Entry => ({
  seq,
  at: `2026-11-21T10:00:00.${String(seq).padStart(3, '0')}Z`,
  kind: 'answer',
  node: `q${seq}`,
  value: { kind: 'text', text: `answer ${seq}` },
});

export type QueueRig = ReturnType<typeof queueRig>;

/**
 * @param change ports in place of the usual ones
 * @param between what stands between the queue and the server: answers in its place, or hands on
 */
export function queueRig(
  change: Partial<QueuePorts> = {},
  between: (fetcher: typeof fetch) => typeof fetch = (fetcher) => fetcher,
) {
  const server = fakeServer();
  const storage = memoryStorage();
  const notices: Notice[] = [];
  /** Work of the queue that is under way. */
  const busy = new Set<Promise<unknown>>();
  let timers: { milliseconds: number; run: () => void }[] = [];
  let waiting = false;

  function watched<T>(work: Promise<T>): Promise<T> {
    busy.add(work);
    const done = () => busy.delete(work);
    work.then(done, done);
    return work;
  }

  const fetcher = between(server.fetch);
  const ports: QueuePorts = {
    storage,
    api: httpApi((...request) => watched(fetcher(...request))),
    random: () => 1,
    newId: () => OTHER_ID,
    exclusive: (_, job) => watched(job()),
    after(milliseconds, run) {
      const timer = { milliseconds, run };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    prove: async () => undefined,
    move: async (record, version) => ({ ...record, version }),
    settled: (_, notice) => void (notice && notices.push(notice)),
    waiting: (waits) => (waiting = waits),
    ...change,
  };
  const record = async (): Promise<ConversationRecord> => (await storage.read('bot'))!;

  const rig = {
    server,
    storage,
    notices,
    queue: createQueue('bot', ports),
    record,
    waiting: () => waiting,
    /** Milliseconds until each timer that runs. */
    rests: () => timers.map(({ milliseconds }) => milliseconds),
    keep: (kept: ConversationRecord) => storage.update('bot', () => kept),
    /** Another page on the same storage. @param ask the server may hold more than this browser */
    reopen(ask = false): Queue {
      rig.queue = createQueue('bot', ports, ask);
      return rig.queue;
    },
    /** Gives these answers one by one, each when the queue has done what it can with the one before. */
    async say(...seqs: number[]) {
      for (const seq of seqs) {
        const kept = await storage.update('bot', (now) => withEntries(now ?? EMPTY, [entry(seq)]));
        if (kept) rig.queue.added(kept, false);
        await rig.calm();
      }
    },
    /** Lets the time of every timer come. */
    async ring() {
      const due = timers;
      timers = [];
      due.forEach(({ run }) => run());
      await rig.calm();
    },
    /** Resolves when the queue waits or is done. */
    async calm() {
      do {
        await Promise.allSettled(busy);
        await new Promise((resolve) => setTimeout(resolve));
      } while (busy.size > 0);
    },
  };
  return rig;
}
