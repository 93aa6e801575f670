import { beforeEach, describe, expect, it } from 'vitest';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { SAMPLE_VERSION } from '../sample.ts';
import { calm, chatRig, type ChatRig } from './testing.ts';

let rig: ChatRig;
beforeEach(() => {
  rig = chatRig();
});

const name = (text: string) => ({ kind: 'text' as const, text });
const colour = (id: string) => ({ kind: 'options' as const, options: [id] });

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
    const chat = rig.open(undefined, { version });
    chat.answer(name('Mia'));
    chat.back();
    chat.reject({ rejection: 'required' });
    const { turn, before } = chat.state();
    chat.open('hello:0');
    chat.open('hello:0');
    expect(chat.state()).toMatchObject({ turn, before, rejected: { rejection: 'required' } });
    await calm();
    expect(await rig.stored()).toEqual(['answer', 'opened']);
  });

  it('that are not on the page are not noted, nor said to be wrong', async () => {
    const chat = rig.open(undefined, { version });
    chat.open('end:0');
    expect(chat.state().rejected).toBeNull();
    await calm();
    expect(await rig.stored()).toEqual([]);
  });

  it('to a service count after the end, and leave at once', async () => {
    const chat = rig.open();
    for (const value of [name('Mia'), colour('red'), { kind: 'number', number: 4 } as const])
      chat.answer(value);
    chat.answer({ kind: 'options', options: ['a'] });
    chat.answer({ kind: 'skipped' });
    chat.open('service:coach');
    await calm();
    expect(rig.added.at(-1)).toEqual({ entries: 6, now: true });
    expect(chat.state().session.status).toBe('completed');
  });

  it('followed in another tab change nothing here', async () => {
    rig.versions = [version];
    const [here, there] = [rig.open(undefined, { version }), rig.open(undefined, { version })];
    there.open('hello:0');
    await calm();
    const { turn } = here.state();
    await here.stored(await rig.storage.read('sample'));
    expect(here.state()).toMatchObject({ turn, notice: null, session: { opened: ['hello:0'] } });
    here.answer(name('Mia'));
    await calm();
    expect(await rig.stored()).toEqual(['opened', 'answer']);
  });
});

describe('what is known of an answer', () => {
  it('is that it is kept here once it outlives the page, and not before', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    await calm();
    expect(chat.state()).toMatchObject({ saved: 0, unsent: 1 });
    rig.storage.lasts = () => true;
    chat.answer(colour('blue'));
    expect(chat.state().saved).toBe(0);
    await calm();
    expect(chat.state()).toMatchObject({ saved: 2, unsent: 2 });
  });

  it('is that it has arrived when the server has said so', async () => {
    const chat = rig.open();
    chat.answer(name('Mia'));
    await calm();
    await chat.stored(await rig.storage.update('sample', (now) => now && { ...now, sent: 1 }));
    expect(chat.state().unsent).toBe(0);
  });
});

describe('turns', () => {
  it('begin with every answer, every step back and every new start', () => {
    const chat = rig.open();
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
    const chat = rig.open();
    const { turn } = chat.state();
    chat.answer(name(' '));
    expect(chat.state().turn).toBe(turn);
  });
});
