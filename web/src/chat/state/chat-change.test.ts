import { beforeEach, expect, it } from 'vitest';
import type { Chat } from './chat.ts';
import { calm, chatRig, type ChatRig } from './testing.ts';

let rig: ChatRig;
let chat: Chat;
beforeEach(() => {
  rig = chatRig();
  chat = rig.open();
  chat.answer(name('Mia'));
  chat.answer(colour('red'));
  chat.answer({ kind: 'number', number: 4 });
  chat.answer({ kind: 'options', options: ['a'] });
});

const name = (text: string) => ({ kind: 'text' as const, text });
const colour = (id: string) => ({ kind: 'options' as const, options: [id] });
const answered = () => chat.state().session.path.flatMap(({ answer }) => answer?.node ?? []);

it('asks an earlier question again with its answer, and nothing has changed yet', async () => {
  chat.back(1);
  expect(chat.state()).toMatchObject({
    session: { at: 'name', seq: 4 },
    before: { text: 'Mia' },
    changes: { seq: 1 },
  });
  await calm();
  expect(await rig.stored()).toHaveLength(4);
  const other = rig.open(await rig.storage.read('sample'));
  expect(other.state().session.at).toBe('contact');
  chat.keep();
  expect(chat.state()).toMatchObject({ session: { at: 'contact' }, changes: null, before: null });
});

it('takes the change and all that stays in one', async () => {
  chat.back(1);
  chat.answer(name('Aino'));
  await calm();
  expect(chat.state()).toMatchObject({
    session: { at: 'contact', variables: { name: 'Aino' } },
    changes: null,
  });
  expect(answered()).toEqual(['name', 'colour', 'sure', 'several']);
  expect(await rig.stored()).toEqual([...Array(4).fill('answer'), 'back', ...Array(4).fill('answer')]);
  expect(rig.added.at(-1)).toEqual({ entries: 9, now: false });
});

it('appends nothing where the answer is what it was', async () => {
  chat.back(1);
  chat.answer(name('Mia'));
  await calm();
  expect(chat.state()).toMatchObject({ session: { at: 'contact' }, changes: null });
  expect(await rig.stored()).toHaveLength(4);
});

it('names what would go, and lets one think again', async () => {
  chat.back(2);
  chat.answer(colour('blue'));
  await calm();
  expect(chat.state().asks).toMatchObject({ goes: [{ node: 'sure' }] });
  expect(await rig.stored()).toHaveLength(4);
  chat.think();
  expect(chat.state()).toMatchObject({ asks: null, changes: { seq: 2 }, session: { at: 'colour' } });
  chat.answer(colour('blue'), true);
  await calm();
  expect(chat.state()).toMatchObject({ asks: null, session: { at: 'contact' } });
  expect(answered()).toEqual(['name', 'colour', 'several']);
  chat.back(6);
  chat.answer(colour('red'));
  await calm();
  expect(chat.state()).toMatchObject({ session: { at: 'sure' }, before: { number: 4 } });
  chat.answer({ kind: 'number', number: 5 });
  await calm();
  expect(answered()).toEqual(['name', 'colour', 'sure', 'several']);
});

it('goes back one by one, and is left by a change from another tab', async () => {
  chat.back();
  chat.back();
  expect(chat.state()).toMatchObject({ session: { at: 'sure' }, changes: { node: 'sure' } });
  await calm();
  const other = rig.open(await rig.storage.read('sample'));
  await calm();
  other.restart();
  await calm();
  await chat.stored(await rig.storage.read('sample'));
  expect(chat.state()).toMatchObject({ session: { at: 'name' }, changes: null, notice: 'otherTab' });
});

it('keeps a change whole aside where another tab was first', async () => {
  await calm();
  const other = rig.open(await rig.storage.read('sample'));
  other.answer({ kind: 'skipped' });
  await calm();
  chat.back(1);
  chat.answer(name('Aino'));
  await calm();
  expect(chat.state()).toMatchObject({ notice: 'conflict', session: { status: 'completed' } });
  expect((await rig.storage.read('sample'))?.refused).toHaveLength(5);
});
