/** A browser of several tabs that share a disk, and a network in which everything can happen. For tests. */
import type { Entry } from '../../../../core/conversation/conversation.ts';
import { httpApi } from './api.ts';
import type { FakeServer } from './fake-server.ts';
import { createQueue, type Queue } from './queue.ts';
import { withEntries, type ConversationRecord } from './record.ts';
import { memoryStorage, type ChatStorage } from './storage.ts';

/** A request on its way: it arrives, perhaps more than once, and its reply comes back, or never. */
interface Flight {
  arrive(): Promise<Response>;
  reply?: Promise<Response>;
  land(outcome: Response | Error): void;
}

interface Tab {
  queue: Queue;
  waiting: boolean;
  timers: (() => void)[];
  close(): void;
}

export type Deed = keyof ReturnType<typeof fakeBrowser>['deeds'];

const TABS = 3;
const CUT = new TypeError('Failed to fetch');

/** @param entryOf the answer numbered so; at most `most` are given */
export function fakeBrowser(
  server: FakeServer,
  record: ConversationRecord,
  { entryOf, most, ask }: { entryOf: (seq: number) => Entry; most: number; ask: boolean },
) {
  const { key } = record;
  const disk = memoryStorage();
  let tabs: Tab[] = [];
  let flights: Flight[] = [];
  let lock: Promise<unknown> = disk.update(key, () => record);
  let said = 0;

  const fetcher: typeof fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const flight: Flight = {
        arrive: () => server.fetch(input, init),
        land(outcome) {
          flights = flights.filter((one) => one !== flight);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome.clone());
        },
      };
      flights.push(flight);
    });

  function newTab() {
    let open = true;
    let closing: () => void;
    const closed = new Promise<void>((resolve) => (closing = resolve));
    const tab: Tab = {
      waiting: false,
      timers: [],
      close() {
        open = false;
        tabs = tabs.filter((one) => one !== tab);
        closing();
      },
      queue: createQueue(
        key,
        {
          storage: whileOpen(disk, () => open),
          api: httpApi(fetcher),
          random: () => 1,
          newId: () => crypto.randomUUID(),
          exclusive(_, job) {
            const mine = lock.then(() => (open ? Promise.race([job(), closed]) : undefined));
            lock = mine;
            return mine;
          },
          prove: async (id, bits) => `${id} ${bits}`,
          after(_, run) {
            tab.timers.push(run);
            return () => (tab.timers = tab.timers.filter((one) => one !== run));
          },
          move: async () => undefined,
          settled: () => undefined,
          waiting: (waits) => (tab.waiting = waits),
        },
        ask,
      ),
    };
    tabs.push(tab);
    void tab.queue.wake();
  }

  const ring = ({ timers }: Tab) => timers.splice(0).forEach((run) => run());

  /** What may happen; `which` chooses among those that it may happen to. */
  const deeds = {
    async say(which: number) {
      if (said === most) return;
      said += 1;
      const now = await disk.update(key, (kept) => kept && withEntries(kept, [entryOf(said)]));
      if (now) pick(tabs, which)?.queue.added(now, said === most);
    },
    arrive(which: number) {
      const waiting = flights.filter(({ reply }) => !reply);
      const flight = pick(waiting, which);
      if (flight) flight.reply = flight.arrive();
    },
    async reply(which: number) {
      const answered = flights.filter(({ reply }) => reply);
      const flight = pick(answered, which);
      if (flight) flight.land(await flight.reply!);
    },
    lose: (which: number) => pick(flights, which)?.land(CUT),
    /** Something on the way answers in the server's place. */
    portal: (which: number) =>
      pick(flights, which)?.land(new Response('<h1>Log in</h1>', { status: which % 2 ? 200 : 503 })),
    repeat: (which: number) => pick(flights, which)?.arrive(),
    ring(which: number) {
      const tab = pick(tabs, which);
      if (tab) ring(tab);
    },
    hide: (which: number) => pick(tabs, which)?.queue.leave(),
    wake: (which: number) => void pick(tabs, which)?.queue.wake(),
    open: () => (tabs.length < TABS ? newTab() : undefined),
    kill(which: number) {
      pick(tabs, which)?.close();
      if (tabs.length === 0) newTab();
    },
  };

  newTab();
  return {
    deeds,
    /** The page is looked at and the network well after a last cut, until nothing waits any more; not for ever. */
    async settle(): Promise<void> {
      tabs.forEach(({ queue }) => void queue.wake());
      await calm();
      for (let round = 0; round < 100; round += 1) {
        for (const flight of flights)
          flight.land(round === 0 ? CUT : await (flight.reply ?? flight.arrive()));
        await calm();
        tabs.forEach(ring);
        await calm();
        if (flights.length === 0 && tabs.every(({ timers }) => timers.length === 0)) return;
      }
    },
    said: () => said,
    record: async () => (await disk.read(key))!,
    waiting: () => tabs.some(({ waiting }) => waiting),
  };
}

/** Lets every promise that is under way come to its end. */
export async function calm(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** What a closed tab would still read or write, it never does. */
function whileOpen(disk: ChatStorage, isOpen: () => boolean): ChatStorage {
  const never = () => new Promise<never>(() => undefined);
  return {
    ...disk,
    read: (key) => (isOpen() ? disk.read(key) : never()),
    update: (key, change) => (isOpen() ? disk.update(key, change) : never()),
  };
}

function pick<T>(all: readonly T[], which: number): T | undefined {
  return all[which % all.length];
}
