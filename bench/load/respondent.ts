import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Entry } from '../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../core/dialogue/compiled.ts';
import type { prove } from '../../web/src/chat/more/prove.ts';
import { httpApi } from '../../web/src/chat/store/api.ts';
import { createQueue } from '../../web/src/chat/store/queue.ts';
import { newRecord, unsentEntries, withEntries } from '../../web/src/chat/store/record.ts';
import { memoryStorage } from '../../web/src/chat/store/storage.ts';
import type { Notice } from '../../web/src/chat/texts/texts.ts';

/** Longest that a respondent rests between two answers, in milliseconds. */
const REST = 100;

/** What a respondent's phone does for the page. */
export interface Phone {
  fetcher: typeof fetch;
  prove: typeof prove;
}

export interface Said {
  id: string;
  entries: Entry[];
  /** What the page would have told beside the conversation; in a good run nothing. */
  notices: Notice[];
}

/** The option of question `number` (from 1) that respondent `index` chooses: every mixture of both. */
export function optionOf(index: number, number: number): 'yes' | 'no' {
  return (index * 7 + number * 3 + ((index * number) % 5)) % 2 === 0 ? 'yes' : 'no';
}

/**
 * One respondent with the page's own queue, who answers a dialogue of yes-or-no questions q1, q2, …; resolves when the
 * server has confirmed every answer.
 */
export async function respond(
  index: number,
  answers: number,
  version: CompiledVersion,
  { fetcher, prove }: Phone,
): Promise<Said> {
  const storage = memoryStorage();
  const record = newRecord(version, { channel: 'site' }, randomUUID());
  const { key } = record;
  const notices: Notice[] = [];
  const queue = createQueue(key, {
    storage,
    api: httpApi(fetcher),
    random: Math.random,
    newId: () => randomUUID(),
    exclusive: (_, job) => job(),
    prove,
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    move: async () => undefined,
    settled: (_, notice) => void (notice && notices.push(notice)),
    waiting: () => undefined,
  });

  for (let seq = 1; seq <= answers; seq += 1) {
    const value = { kind: 'options' as const, options: [optionOf(index, seq)] };
    const entry: Entry = { seq, at: new Date().toISOString(), kind: 'answer', node: `q${seq}`, value };
    const kept = await storage.update(key, (now) => withEntries(now ?? record, [entry]));
    queue.added(kept!, seq === answers);
    await pause(Math.random() * REST);
  }
  let said = await storage.read(key);
  while (said && unsentEntries(said).length > 0) {
    await pause(REST);
    said = await storage.read(key);
  }
  return { id: said!.id, entries: said!.entries, notices };
}
