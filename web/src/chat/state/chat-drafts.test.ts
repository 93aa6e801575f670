import { beforeEach, expect, it } from 'vitest';
import { calm, chatRig, type ChatRig } from './testing.ts';

let rig: ChatRig;
beforeEach(() => {
  rig = chatRig();
});

const text = (typed: string) => ({ kind: 'text' as const, text: typed });
const colour = (id: string) => ({ kind: 'options' as const, options: [id] });

it('offers what was typed and not sent again, before the first answer and later', async () => {
  rig.open().draft(text('Mi'));
  const chat = rig.open();
  expect(chat.state().before).toEqual(text('Mi'));
  chat.answer(text('Mia'));
  expect(rig.drafts).toEqual({});
  chat.answer(colour('blue'));
  chat.draft(colour('b'));
  await calm();
  expect(rig.open(await rig.storage.read('sample')).state()).toMatchObject({
    session: { at: 'several' },
    before: { options: ['b'] },
  });
});

it('keeps it with its question, and before the answer that is changed', async () => {
  const chat = rig.open();
  chat.answer(text('Mia'));
  chat.answer(colour('blue'));
  chat.draft(colour('a'));
  chat.back(1);
  chat.draft(text('Miaa'));
  await calm();
  const next = rig.open(await rig.storage.read('sample'));
  next.back(1);
  expect(next.state().before).toEqual(text('Miaa'));
  chat.answer(text('Aino'));
  await calm();
  expect(chat.state()).toMatchObject({ session: { at: 'several' }, before: { options: ['a'] } });
  chat.back(1);
  chat.draft(text('x'));
  chat.keep();
  chat.back(chat.state().session.path.flatMap(({ answer }) => answer?.seq ?? [])[0]);
  expect(chat.state().before).toEqual(text('Aino'));
});

it('forgets it with an emptied field, a new beginning and the conversation', async () => {
  const chat = rig.open();
  chat.draft(text('Mi'));
  chat.draft(null);
  expect(rig.drafts).toEqual({});
  chat.answer(text('Mia'));
  chat.draft(colour('a'));
  chat.restart();
  expect(rig.drafts).toEqual({});
  expect(chat.state().before).toBeNull();
  chat.draft(text('Mi'));
  await chat.erase();
  expect(rig.drafts).toEqual({});
  expect(chat.state().before).toBeNull();
});
