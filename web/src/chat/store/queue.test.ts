import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import type { Notice } from '../texts/texts.ts';
import { httpApi } from './api.ts';
import { BATCH, createQueue, LONGEST_REST, type Queue, type QueuePorts } from './queue.ts';
import { withEntry, type ConversationRecord } from './record.ts';
import { LONGEST_WAIT } from './retry.ts';
import { memoryStorage } from './storage.ts';
import { fakeServer, type FakeServer } from './fake-server.ts';

const ID = '7b1c9d54-3c7a-4a52-9d0e-0f6f3f1f2a10';
const OTHER_ID = '0c0c9d54-3c7a-4a52-9d0e-0f6f3f1f2a11';
const entry = (seq: number): Entry => ({
  seq,
  at: `2026-11-21T10:00:00.${String(seq).padStart(3, '0')}Z`,
  kind: 'answer',
  node: `q${seq}`,
  value: { kind: 'text', text: `answer ${seq}` },
});

let server: FakeServer;
let storage: ReturnType<typeof memoryStorage>;
let timers: { milliseconds: number; run: () => void }[];
let notices: Notice[];
let waiting: boolean;
let queue: Queue;

beforeEach(async () => {
  server = fakeServer();
  storage = memoryStorage();
  timers = [];
  notices = [];
  waiting = false;
  queue = open();
  await storage.update('bot', () => ({
    key: 'bot', id: ID, slug: 'bot', version: 1, locale: 'fi', channel: 'site',
    token: null, renewed: false, entries: [], sent: 0, refused: [],
  })); // prettier-ignore
});

function open(ask = false): Queue {
  const ports: QueuePorts = {
    storage,
    api: httpApi(server.fetch),
    random: () => 1,
    newId: () => OTHER_ID,
    exclusive: (_, job) => job(),
    after(milliseconds, run) {
      const timer = { milliseconds, run };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    prove: async () => undefined,
    move: async (record, version) => ({ ...record, version }),
    settled: (_, notice) => void (notice && notices.push(notice)),
    waiting: (waits) => (waiting = waits),
  };
  return createQueue('bot', ports, ask);
}

async function say(...seqs: number[]) {
  for (const seq of seqs) {
    const record = await storage.update('bot', (now) => now && withEntry(now, entry(seq)));
    queue.added(record!, false);
    await calm();
  }
}
/** Lets every promise that is under way come to its end. */
const calm = () => new Promise((resolve) => setTimeout(resolve, 5));
const record = async (): Promise<ConversationRecord> => (await storage.read('bot'))!;
async function ring() {
  const due = timers;
  timers = [];
  due.forEach(({ run }) => run());
  await calm();
}

describe('sending in batches', () => {
  it('starts the conversation with the first entry, and sends entries four at a time', async () => {
    await say(1);
    expect(server.requests).toEqual(['POST /conversations']);
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([LONGEST_REST]);
    await say(2, 3);
    expect(server.requests).toHaveLength(1);
    await say(BATCH);
    expect(server.kept(ID)).toEqual([1, 2, 3, 4].map(entry));
    expect(server.requests).toHaveLength(2);
    expect((await record()).sent).toBe(4);
  });

  it('sends what waits after ten seconds, and at once when the conversation ends', async () => {
    await say(1);
    await ring();
    expect(server.kept(ID)).toHaveLength(1);
    const done = await storage.update('bot', (now) => now && withEntry(now, entry(2)));
    queue.added(done!, true);
    await calm();
    expect(server.kept(ID)).toHaveLength(2);
  });

  it('hands over what waits when the page goes away, with keepalive', async () => {
    await say(1);
    queue.leave();
    await calm();
    expect(server.keptAlive).toEqual([[1]]);
  });
});

describe('nothing is lost and nothing doubled', () => {
  it.each(['cut before', 'cut after'] as const)(
    'with the network %s the server at every request',
    async (cut) => {
      for (let seq = 1; seq <= 20; seq += 1) {
        server.next(cut);
        await say(seq);
        await ring();
        await ring();
      }
      await queue.wake();
      expect(server.kept(ID)).toEqual(Array.from({ length: 20 }, (_, i) => entry(i + 1)));
      expect((await record()).sent).toBe(20);
      expect(waiting).toBe(false);
    },
  );

  it('does not take a captive portal for success', async () => {
    server.always('portal');
    await say(1, 2, 3, 4);
    expect((await record()).token).toBeNull();
    expect(waiting).toBe(true);
    server.always('work');
    await queue.wake();
    expect(server.kept(ID)).toHaveLength(4);
    expect(waiting).toBe(false);
  });

  it.each([408, 423, 425, 429, 500, 502, 503, 504, 'tooMany', 'internal'] as const)(
    'tries again after %s',
    async (status) => {
      server.next(status);
      await say(1);
      expect(waiting).toBe(true);
      await ring();
      await ring();
      expect(server.kept(ID)).toHaveLength(1);
    },
  );

  it('waits longer after every failure, up to a minute, and then tries for ever', async () => {
    server.always(503);
    await say(1);
    const waits: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      waits.push(timers[0]!.milliseconds);
      await ring();
    }
    expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waits.at(-1)).toBe(LONGEST_WAIT);
  });

  it('waits as long as the server asks', async () => {
    server.next(429, { 'Retry-After': '42' });
    await say(1);
    expect(timers[0]!.milliseconds).toBe(42_000);
  });

  it('does not wait for hours, whatever the server asks', async () => {
    server.next(503, { 'Retry-After': '86400' });
    await say(1);
    expect(timers[0]!.milliseconds).toBe(4 * LONGEST_WAIT);
  });
});

describe('refusals', () => {
  it('renews a refused token once', async () => {
    await say(1);
    server.forgetToken(ID);
    await queue.wake();
    expect(server.kept(ID)).toHaveLength(1);
    expect(notices).toEqual([]);
  });

  it('takes another id when the conversation was started under this one with other settings', async () => {
    server.next('conflict');
    await say(1);
    await queue.wake();
    expect(server.kept(OTHER_ID)).toEqual([entry(1)]);
    expect(server.kept(ID)).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('asks for no new token when answers have been kept under the old one', async () => {
    await say(1, 2, 3, 4);
    server.forgetToken(ID);
    await say(5);
    await queue.wake();
    expect(notices).toEqual(['expired']);
    expect(server.requests.filter((request) => request === 'POST /conversations')).toHaveLength(1);
  });

  it('says so when a new token is refused as well, and keeps the answers', async () => {
    await say(1);
    server.always('unauthorised');
    await queue.wake();
    expect(notices).toEqual(['expired']);
    expect((await record()).entries).toHaveLength(1);
  });

  it('takes over the history of another device on a conflict, and keeps its own entries aside', async () => {
    await say(1);
    const other: Entry = { ...entry(1), at: '2026-11-21T09:00:00.000Z' };
    server.put(ID, [other, entry(2)]);
    await queue.wake();
    expect(notices).toEqual(['conflict']);
    expect(await record()).toMatchObject({ entries: [other, entry(2)], sent: 2, refused: [entry(1)] });
  });

  it('puts an impossible answer aside and goes on', async () => {
    await say(1, 2);
    server.refuse(2);
    await queue.wake();
    expect(notices).toEqual(['invalid']);
    expect(await record()).toMatchObject({ entries: [entry(1)], sent: 1, refused: [entry(2)] });
  });

  it('halves a batch that is too large', async () => {
    server.largest(3);
    await say(1, 2, 3, 4);
    for (let i = 0; i < 4; i += 1) await queue.wake();
    expect(server.kept(ID)).toHaveLength(4);
  });

  it('says so when the conversation is gone, and keeps the answers', async () => {
    await say(1);
    server.always('notFound');
    await queue.wake();
    expect(notices).toEqual(['gone']);
    expect((await record()).entries).toHaveLength(1);
  });

  it('goes on in the newer version when the old one takes no new conversations', async () => {
    server.next('versionGone');
    await say(1);
    await queue.wake();
    expect(notices).toEqual(['updated']);
    expect((await record()).version).toBe(2);
    expect(server.kept(ID)).toHaveLength(1);
  });
});

describe('an invitation', () => {
  const invitation = 'token';
  beforeEach(() => storage.update('bot', (now) => now && { ...now, channel: 'invitation', invitation }));

  it('goes on with the conversation that it has on another device, before the first answer', async () => {
    server.invite(invitation, OTHER_ID, [entry(1), entry(2)]);
    queue = open(true);
    await queue.wake();
    expect(await record()).toMatchObject({ id: OTHER_ID, entries: [entry(1), entry(2)], sent: 2 });
    expect(server.requests).toEqual(['POST /conversations', `GET /conversations/${OTHER_ID}`]);
    await say(3);
    await queue.wake();
    expect(server.kept(OTHER_ID)).toEqual([1, 2, 3].map(entry));
    expect(notices).toEqual([]);
  });

  it('asks for the copy when it is opened again where it was begun', async () => {
    await say(1);
    await queue.wake();
    server.put(ID, [entry(1), entry(2)]);
    queue = open(true);
    await queue.wake();
    expect(await record()).toMatchObject({ id: ID, entries: [entry(1), entry(2)], sent: 2, refused: [] });
  });

  it('asks until the copy is there, and then no more', async () => {
    server.invite(invitation, OTHER_ID, [entry(1)]);
    queue = open(true);
    server.next('work');
    server.next(503);
    await queue.wake();
    expect(waiting).toBe(true);
    await ring();
    expect(await record()).toMatchObject({ id: OTHER_ID, sent: 1 });
    const asked = server.requests.length;
    await queue.wake();
    expect(server.requests).toHaveLength(asked);
  });

  it('that two devices begin at once is one conversation; what differs is kept aside', async () => {
    const other: Entry = { ...entry(1), at: '2026-11-21T09:00:00.000Z' };
    server.invite(invitation, OTHER_ID, [other]);
    await say(1);
    await queue.wake();
    expect(await record()).toMatchObject({ id: OTHER_ID, entries: [other], refused: [entry(1)] });
    expect(server.requests).toEqual(['POST /conversations', `GET /conversations/${OTHER_ID}`]);
    expect(notices).toEqual(['conflict']);
  });

  it('gives a new token when the old one has had its day, also after answers', async () => {
    await say(1, 2, 3, 4);
    server.forgetToken(ID);
    await say(5);
    await queue.wake();
    expect(server.kept(ID)).toHaveLength(5);
    expect(notices).toEqual([]);
  });
});

it('does not take over another conversation without an invitation', async () => {
  server.next('work');
  server.invite('', OTHER_ID, [entry(1)]);
  await say(1);
  expect((await record()).id).toBe(ID);
});
