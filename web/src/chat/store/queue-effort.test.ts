import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import { httpApi } from './api.ts';
import { fakeServer, type FakeServer } from './fake-server.ts';
import { createQueue, type Queue } from './queue.ts';
import { withEntry, type ConversationRecord } from './record.ts';
import { memoryStorage, type ChatStorage } from './storage.ts';

const ID = '7b1c9d54-3c7a-4a52-9d0e-0f6f3f1f2a10';
const OTHER_ID = '0c0c9d54-3c7a-4a52-9d0e-0f6f3f1f2a11';
const answer = { kind: 'answer', node: 'q', value: { kind: 'text', text: 'a' } } as const;
const entry = (seq: number): Entry => ({ ...answer, seq, at: '2026-11-21T10:00:00.000Z' });

let server: FakeServer;
let storage: ChatStorage;
let timers: (() => void)[];
let waiting: boolean;
/** Bits of every proof that was worked out. */
let worked: number[];
let able: boolean;
let right: boolean;
let queue: Queue;

beforeEach(async () => {
  server = fakeServer();
  storage = memoryStorage();
  timers = [];
  waiting = false;
  worked = [];
  able = true;
  right = true;
  queue = open();
  await storage.update('bot', () => ({
    key: 'bot', id: ID, slug: 'bot', version: 1, locale: 'fi', channel: 'site',
    token: null, renewed: false, entries: [], sent: 0, refused: [],
  })); // prettier-ignore
});

function open(): Queue {
  return createQueue('bot', {
    storage,
    api: httpApi(server.fetch),
    random: () => 1,
    newId: () => OTHER_ID,
    exclusive: (_, job) => job(),
    after: (_, run) => {
      timers.push(run);
      return () => (timers = timers.filter((one) => one !== run));
    },
    async prove(id, bits) {
      worked.push(bits);
      if (worked.length > 9) throw new Error('It works and works');
      return able ? `${right ? id : 'other'} ${bits}` : undefined;
    },
    move: async () => undefined,
    settled: () => undefined,
    waiting: (waits) => (waiting = waits),
  });
}

const calm = () => new Promise((resolve) => setTimeout(resolve, 5));
const record = async (): Promise<ConversationRecord> => (await storage.read('bot'))!;
async function say(...seqs: number[]) {
  for (const seq of seqs) {
    queue.added((await storage.update('bot', (now) => now && withEntry(now, entry(seq))))!, false);
    await calm();
  }
}
async function ring() {
  for (const run of timers.splice(0)) run();
  await calm();
}

describe('a server that asks for effort', () => {
  it('is shown it, and the answers follow', async () => {
    server.ask(12);
    await say(1, 2, 3, 4);
    expect(worked).toEqual([12]);
    expect(server.kept(ID)).toHaveLength(4);
  });

  it('is shown more when it has come to ask for more', async () => {
    server.ask(12);
    server.next('work');
    server.next('cut before');
    await say(1);
    server.ask(14);
    await ring();
    expect(worked).toEqual([12, 14]);
    expect((await record()).token).not.toBeNull();
  });

  it('is asked again later when a proof of so many bits does not please it', async () => {
    server.ask(12);
    right = false;
    await say(1);
    expect(worked).toEqual([12]);
    expect([waiting, timers.length]).toEqual([true, 1]);
  });

  it('waits for the effort without losing anything where the work cannot be done now', async () => {
    server.ask(12);
    able = false;
    await say(1);
    expect([waiting, (await record()).token]).toEqual([true, null]);
    able = true;
    await ring();
    await say(2, 3, 4, 5);
    expect(server.kept(ID)).toHaveLength(5);
  });

  it('is shown effort for the new id where the old one was taken', async () => {
    server.ask(12);
    server.next('work');
    server.next('conflict');
    await say(1);
    expect(worked).toEqual([12, 12]);
    expect(await record()).toMatchObject({ id: OTHER_ID, proof: { bits: 12, text: `${OTHER_ID} 12` } });
    expect((await record()).token).not.toBeNull();
  });

  it('works after 30 days without a network, with the proof of that time', async () => {
    server.ask(12);
    server.next('work');
    server.next('cut before');
    await say(1);
    queue = open();
    await queue.wake();
    await calm();
    expect(worked).toEqual([12]);
    expect((await record()).token).not.toBeNull();
    expect(server.kept(ID)).toHaveLength(1);
  });
});
