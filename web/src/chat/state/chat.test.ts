import { beforeEach, describe, expect, it } from 'vitest';
import type { CompiledNode, CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { SAMPLE_VERSION } from '../sample.ts';
import { calm, chatRig, type ChatRig } from './testing.ts';

let rig: ChatRig;
beforeEach(() => {
  rig = chatRig();
});

const name = (text: string) => ({ kind: 'text' as const, text });
const colour = (id: string) => ({ kind: 'options' as const, options: [id] });

describe('answering', () => {
  it('goes on at once and stores every entry in order', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    chat.answer(colour('blue'));
    expect(chat.state().session.at).toBe('several');
    await calm();
    expect(await rig.stored()).toEqual(['answer', 'answer']);
    expect(rig.added).toEqual([
      { entries: 1, now: false },
      { entries: 2, now: false },
    ]);
  });

  it('stores nothing of an answer that is not possible, and says why', async () => {
    const chat = rig.open();
    chat.answer(name('  '));
    expect(chat.state().rejected).toEqual({ rejection: 'required', field: undefined });
    await calm();
    expect(await rig.stored()).toEqual([]);
    chat.answer(name('Mia'));
    expect(chat.state().rejected).toBeNull();
  });

  it('takes along what was written where people do not write', async () => {
    const chat = rig.open();
    chat.trap('https://spam.example');
    chat.answer(name('Mia'));
    await calm();
    expect((await rig.storage.read('sample'))?.trap).toBe('https://spam.example');
    const other = rig.open(await rig.storage.read('sample'));
    other.answer(colour('blue'));
    await calm();
    expect((await rig.storage.read('sample'))?.trap).toBe('https://spam.example');
  });

  it('sends at once when the conversation is completed', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    chat.answer(colour('red'));
    chat.answer({ kind: 'number', number: 4 });
    chat.answer({ kind: 'options', options: ['a', 'b'] });
    chat.answer({ kind: 'skipped' });
    expect(chat.state().session).toMatchObject({ status: 'completed', services: ['coach'] });
    await calm();
    expect(rig.added.at(-1)).toEqual({ entries: 5, now: true });
  });
});

describe('a browser that empties its storage under the page', () => {
  it('is given back what was there with the next answer', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    await calm();
    await rig.storage.update('sample', (now) => now && { ...now, token: 'token', sent: 1 });
    await chat.stored(await rig.storage.read('sample'));
    await rig.storage.update('sample', () => undefined);
    chat.answer(colour('blue'));
    await calm();
    expect(await rig.stored()).toEqual(['answer', 'answer']);
    expect(await rig.storage.read('sample')).toMatchObject({ token: 'token', sent: 1 });
    expect(chat.state()).toMatchObject({ session: { at: 'several' }, notice: null });
  });

  it('does not make the server’s copy seem erased', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    await calm();
    await rig.storage.update('sample', (now) => now && { ...now, token: 'token' });
    await chat.stored(await rig.storage.read('sample'));
    await rig.storage.update('sample', () => undefined);
    rig.erasable = false;
    await chat.erase();
    expect(chat.state().notice).toBe('eraseFailed');
    expect((await chat.record())?.token).toBe('token');
  });

  it('gets nothing back of what was erased on purpose', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    await calm();
    await chat.erase();
    chat.answer(name('Aino'));
    await calm();
    expect(await rig.stored()).toEqual(['answer']);
  });
});

describe('going on', () => {
  it('resumes where the conversation was', async () => {
    rig.open().answer(name('Mia'));
    await calm();
    const resumed = rig.open(await rig.storage.read('sample'));
    expect(resumed.state().session.at).toBe('colour');
    resumed.answer(colour('blue'));
    await calm();
    expect(await rig.stored()).toEqual(['answer', 'answer']);
  });

  it('keeps both answers when two tabs answer the same question, and tells the later one', async () => {
    const [first, second] = [rig.open(), rig.open()];
    first.answer(name('First'));
    await calm();
    second.answer(name('Second'));
    await calm();
    expect(second.state()).toMatchObject({
      notice: 'conflict',
      session: { at: 'colour', variables: { name: 'First' } },
    });
    expect(await rig.storage.read('sample')).toMatchObject({
      entries: [{ seq: 1, value: { text: 'First' } }],
      refused: [{ seq: 1, value: { text: 'Second' } }],
    });
  });

  it('asks again when the server could not take an answer', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    chat.answer(colour('blue'));
    await calm();
    const record = (await rig.storage.update(
      'sample',
      (now) => now && { ...now, entries: now.entries.slice(0, 1) },
    ))!;
    await chat.stored(record, 'invalid');
    expect(chat.state()).toMatchObject({ notice: 'invalid', session: { at: 'colour' } });
  });
});

describe('language', () => {
  it('changes in mid-chat and keeps the answers', async () => {
    rig.versions.push({ ...SAMPLE_VERSION, locale: 'sv' });
    const chat = rig.open();
    chat.answer(name('Mia'));
    await calm();
    await chat.setLocale('sv');
    expect(chat.state()).toMatchObject({ texts: { send: 'Skicka' }, session: { at: 'colour' } });
    expect((await rig.storage.read('sample'))?.locale).toBe('sv');
  });

  it('stays when the other language cannot be had', async () => {
    const chat = rig.open();
    await chat.setLocale('sv');
    expect(chat.state()).toMatchObject({ notice: 'languageOffline', version: { locale: 'en' } });
  });
});

describe('erasing', () => {
  it('begins anew and leaves nothing behind', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    await calm();
    await chat.erase();
    expect(chat.state()).toMatchObject({ notice: 'erased', session: { at: 'name', seq: 0 } });
    expect(await rig.storage.read('sample')).toBeUndefined();
    expect(rig.leftOver).toBe(false);
  });

  it('says so when the server’s copy could not be erased', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    await calm();
    await rig.storage.update('sample', (now) => now && { ...now, token: 't' });
    rig.erasable = false;
    await chat.erase();
    expect(chat.state().notice).toBe('eraseFailed');
    expect(rig.leftOver).toBe(true);
    expect(await rig.stored()).toEqual(['answer']);
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
    const chat = rig.open(undefined, { version, facts });
    expect(chat.state().session.at).toBe('colour');
    chat.answer(colour('blue'));
    expect(chat.state().session.at).toBe('several');
    chat.restart();
    expect(chat.state().session.at).toBe('colour');
    await calm();
    expect((await rig.storage.read('sample'))?.facts).toEqual(facts);
  });

  it('is what the conversation began with, whatever the page says now', async () => {
    rig.versions = [version];
    const chat = rig.open(undefined, { version, facts });
    chat.answer(colour('blue'));
    await calm();
    const record = (await rig.storage.read('sample'))!;
    const other = rig.open({ ...record, facts: {}, entries: [] }, { version, facts });
    expect(other.state().session.at).toBe('name');
    await other.stored(record);
    expect(other.state().session).toMatchObject({ at: 'several', seq: 1 });
  });
});
