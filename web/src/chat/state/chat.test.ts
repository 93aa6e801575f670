import { beforeEach, describe, expect, it } from 'vitest';
import type { CompiledNode, CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { SAMPLE_VERSION } from '../sample.ts';
import type { ConversationRecord } from '../store/record.ts';
import { memoryStorage, type ChatStorage } from '../store/storage.ts';
import { TEXTS } from '../texts/index.ts';
import { createChat, type Chat, type ChatStart } from './chat.ts';

let storage: ChatStorage;
let added: { entries: number; now: boolean }[];
let versions: CompiledVersion[];
let erasable: boolean;
let clock: number;

beforeEach(() => {
  storage = memoryStorage();
  added = [];
  versions = [SAMPLE_VERSION];
  erasable = true;
  clock = Date.parse('2026-11-21T10:00:00Z');
});

function open(record?: ConversationRecord, start: Partial<ChatStart> = {}): Chat {
  return createChat(
    { version: SAMPLE_VERSION, texts: TEXTS.en, channel: 'site', record, ...start },
    {
      storage,
      queue: {
        added: ({ entries }, now) => void added.push({ entries: entries.length, now }),
      },
      loadVersion: async ({ locale }) => versions.find((version) => version.locale === locale),
      loadTexts: async (locale) => TEXTS[locale],
      erase: async () => erasable,
      announce: () => undefined,
      now: () => new Date((clock += 1)),
      newId: () => 'id',
    },
  );
}

const calm = () => new Promise((resolve) => setTimeout(resolve, 2));
const stored = async () => (await storage.read('sample'))?.entries.map(({ kind }) => kind) ?? [];
const name = (text: string) => ({ kind: 'text' as const, text });
const colour = (id: string) => ({ kind: 'options' as const, options: [id] });

describe('answering', () => {
  it('goes on at once and stores every entry in order', async () => {
    const chat = open();
    chat.answer(name('Mia'));
    chat.answer(colour('blue'));
    expect(chat.state().session.at).toBe('several');
    await calm();
    expect(await stored()).toEqual(['answer', 'answer']);
    expect(added).toEqual([
      { entries: 1, now: false },
      { entries: 2, now: false },
    ]);
  });

  it('stores nothing of an answer that is not possible, and says why', async () => {
    const chat = open();
    chat.answer(name('  '));
    expect(chat.state().rejected).toEqual({ rejection: 'required', field: undefined });
    await calm();
    expect(await stored()).toEqual([]);
    chat.answer(name('Mia'));
    expect(chat.state().rejected).toBeNull();
  });

  it('takes along what was written where people do not write', async () => {
    const chat = open();
    chat.trap('https://spam.example');
    chat.answer(name('Mia'));
    await calm();
    expect((await storage.read('sample'))?.trap).toBe('https://spam.example');
    const other = open(await storage.read('sample'));
    other.answer(colour('blue'));
    await calm();
    expect((await storage.read('sample'))?.trap).toBe('https://spam.example');
  });

  it('sends at once when the conversation is completed', async () => {
    const chat = open();
    chat.answer(name('Mia'));
    chat.answer(colour('red'));
    chat.answer({ kind: 'number', number: 4 });
    chat.answer({ kind: 'options', options: ['a', 'b'] });
    chat.answer({ kind: 'skipped' });
    expect(chat.state().session).toMatchObject({ status: 'completed', services: ['coach'] });
    await calm();
    expect(added.at(-1)).toEqual({ entries: 5, now: true });
  });

  it('goes back to any answer and remembers what it was', async () => {
    const chat = open();
    chat.answer(name('Mia'));
    chat.answer(colour('blue'));
    chat.back(1);
    expect(chat.state()).toMatchObject({ session: { at: 'name' }, before: { text: 'Mia' } });
    await calm();
    expect(await stored()).toEqual(['answer', 'answer', 'back']);
  });
});

describe('going on', () => {
  it('resumes where the conversation was', async () => {
    open().answer(name('Mia'));
    await calm();
    const resumed = open(await storage.read('sample'));
    expect(resumed.state().session.at).toBe('colour');
    resumed.answer(colour('blue'));
    await calm();
    expect(await stored()).toEqual(['answer', 'answer']);
  });

  it('keeps both answers when two tabs answer the same question, and tells the later one', async () => {
    const [first, second] = [open(), open()];
    first.answer(name('First'));
    await calm();
    second.answer(name('Second'));
    await calm();
    expect(second.state()).toMatchObject({
      notice: 'conflict',
      session: { at: 'colour', variables: { name: 'First' } },
    });
    expect(await storage.read('sample')).toMatchObject({
      entries: [{ seq: 1, value: { text: 'First' } }],
      refused: [{ seq: 1, value: { text: 'Second' } }],
    });
  });

  it('asks again when the server could not take an answer', async () => {
    const chat = open();
    chat.answer(name('Mia'));
    chat.answer(colour('blue'));
    await calm();
    const record = (await storage.update(
      'sample',
      (now) => now && { ...now, entries: now.entries.slice(0, 1) },
    ))!;
    await chat.stored(record, 'invalid');
    expect(chat.state()).toMatchObject({ notice: 'invalid', session: { at: 'colour' } });
  });
});

describe('links', () => {
  const version: CompiledVersion = {
    ...SAMPLE_VERSION,
    dialogue: {
      ...SAMPLE_VERSION.dialogue,
      nodes: {
        ...SAMPLE_VERSION.dialogue.nodes,
        hello: {
          id: 'hello',
          kind: 'message',
          bubbles: [{ kind: 'link', url: 'https://a.example/', label: 'A' }],
          next: 'name',
        },
      },
    },
  };

  it('are noted once, and leave the question, its error and what was answered before as they are', async () => {
    const chat = open(undefined, { version });
    chat.answer(name('Mia'));
    chat.back();
    chat.reject({ rejection: 'required' });
    const { turn, before } = chat.state();
    chat.open('hello:0');
    chat.open('hello:0');
    expect(chat.state()).toMatchObject({ turn, before, rejected: { rejection: 'required' } });
    await calm();
    expect(await stored()).toEqual(['answer', 'back', 'opened']);
  });

  it('that are not on the page are not noted, nor said to be wrong', async () => {
    const chat = open(undefined, { version });
    chat.open('end:0');
    expect(chat.state().rejected).toBeNull();
    await calm();
    expect(await stored()).toEqual([]);
  });

  it('to a service count after the end, and leave at once', async () => {
    const chat = open();
    for (const value of [name('Mia'), colour('red'), { kind: 'number', number: 4 } as const])
      chat.answer(value);
    chat.answer({ kind: 'options', options: ['a'] });
    chat.answer({ kind: 'skipped' });
    chat.open('service:coach');
    await calm();
    expect(added.at(-1)).toEqual({ entries: 6, now: true });
    expect(chat.state().session.status).toBe('completed');
  });

  it('followed in another tab change nothing here', async () => {
    versions = [version];
    const [here, there] = [open(undefined, { version }), open(undefined, { version })];
    there.open('hello:0');
    await calm();
    const { turn } = here.state();
    await here.stored(await storage.read('sample'));
    expect(here.state()).toMatchObject({ turn, notice: null, session: { opened: ['hello:0'] } });
    here.answer(name('Mia'));
    await calm();
    expect(await stored()).toEqual(['opened', 'answer']);
  });
});

describe('what is known of an answer', () => {
  it('is that it is kept here once it outlives the page, and not before', async () => {
    const chat = open();
    chat.answer(name('Mia'));
    await calm();
    expect(chat.state()).toMatchObject({ saved: 0, unsent: 1 });
    storage.lasts = () => true;
    chat.answer(colour('blue'));
    expect(chat.state().saved).toBe(0);
    await calm();
    expect(chat.state()).toMatchObject({ saved: 2, unsent: 2 });
  });

  it('is that it has arrived when the server has said so', async () => {
    const chat = open();
    chat.answer(name('Mia'));
    await calm();
    await chat.stored(await storage.update('sample', (now) => now && { ...now, sent: 1 }));
    expect(chat.state().unsent).toBe(0);
  });
});

describe('turns', () => {
  it('begin with every answer, every step back and every new start', () => {
    const chat = open();
    const turns = new Set([chat.state().turn]);
    const steps = [
      () => chat.answer(name('Mia')),
      () => chat.back(),
      () => chat.restart(),
      () => chat.answer(name('Mia')),
    ];
    for (const step of steps) {
      step();
      turns.add(chat.state().turn);
    }
    expect(turns.size).toBe(steps.length + 1);
  });

  it('do not begin with an answer that was refused', () => {
    const chat = open();
    const { turn } = chat.state();
    chat.answer(name(' '));
    expect(chat.state().turn).toBe(turn);
  });
});

describe('language', () => {
  it('changes in mid-chat and keeps the answers', async () => {
    versions.push({ ...SAMPLE_VERSION, locale: 'sv' });
    const chat = open();
    chat.answer(name('Mia'));
    await calm();
    await chat.setLocale('sv');
    expect(chat.state()).toMatchObject({ texts: { send: 'Skicka' }, session: { at: 'colour' } });
    expect((await storage.read('sample'))?.locale).toBe('sv');
  });

  it('stays when the other language cannot be had', async () => {
    const chat = open();
    await chat.setLocale('sv');
    expect(chat.state()).toMatchObject({ notice: 'languageOffline', version: { locale: 'en' } });
  });
});

describe('erasing', () => {
  it('begins anew and leaves nothing behind', async () => {
    const chat = open();
    chat.answer(name('Mia'));
    await calm();
    await chat.erase();
    expect(chat.state()).toMatchObject({ notice: 'erased', session: { at: 'name', seq: 0 } });
    expect(await storage.read('sample')).toBeUndefined();
  });

  it('says so when the server’s copy could not be erased', async () => {
    const chat = open();
    chat.answer(name('Mia'));
    await calm();
    await storage.update('sample', (now) => now && { ...now, token: 't' });
    erasable = false;
    await chat.erase();
    expect(chat.state().notice).toBe('eraseFailed');
    expect(await stored()).toEqual(['answer']);
  });
});

describe('what is known of the company', () => {
  /** hello → is the company from Vantaa? → colour, else name. */
  const version: CompiledVersion = {
    ...SAMPLE_VERSION,
    dialogue: {
      ...SAMPLE_VERSION.dialogue,
      nodes: {
        ...SAMPLE_VERSION.dialogue.nodes,
        hello: { ...SAMPLE_VERSION.dialogue.nodes.hello!, next: 'town' } as CompiledNode,
        town: {
          id: 'town',
          kind: 'branch',
          cases: [
            {
              id: 'vantaa',
              match: 'all',
              clauses: [{ subject: { kind: 'company', fact: 'town' }, op: 'is', value: 'Vantaa' }],
              next: 'colour',
            },
          ],
          next: 'name',
        },
      },
    },
  };
  const facts = { town: 'Vantaa' };

  it('decides where the conversation begins, goes on, and begins again', async () => {
    const chat = open(undefined, { version, facts });
    expect(chat.state().session.at).toBe('colour');
    chat.answer(colour('blue'));
    expect(chat.state().session.at).toBe('several');
    chat.restart();
    expect(chat.state().session.at).toBe('colour');
    await calm();
    expect((await storage.read('sample'))?.facts).toEqual(facts);
  });

  it('is what the conversation began with, whatever the page says now', async () => {
    versions = [version];
    const chat = open(undefined, { version, facts });
    chat.answer(colour('blue'));
    await calm();
    const record = (await storage.read('sample'))!;
    const other = open({ ...record, facts: {}, entries: [] }, { version, facts });
    expect(other.state().session.at).toBe('name');
    await other.stored(record);
    expect(other.state().session).toMatchObject({ at: 'several', seq: 1 });
  });
});
