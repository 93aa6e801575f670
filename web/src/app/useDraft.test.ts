import { beforeEach, expect, it, vi } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import type { Revision, SaveOutcome } from './save-revised.ts';
import { useDraft } from './useDraft.ts';

interface Note {
  text: string;
  other: string;
}

beforeEach(() => vi.stubGlobal('window', new EventTarget()));

/** A draft over a note whose server answers what the test says. */
function openDraft(answers: (SaveOutcome<Note> | Error)[]) {
  const current = shallowRef<Revision<Note>>({ rev: 1, fields: { text: 'a', other: 'x' } });
  const onError = vi.fn();
  const draft = effectScope().run(() =>
    useDraft<Note>({
      current: () => current.value,
      write: () => {
        const answer = answers.shift() ?? new Error('nobody asked');
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
      onError,
    }),
  )!;
  return { current, onError, ...draft };
}

it.each([
  ['offline', { kind: 'offline' } as const],
  ['failed', new Error('no answer')],
])('is not in conflict with what it sent itself when the answer was lost: %s', async (state, lost) => {
  const page = openDraft([lost]);
  page.draft.value!.text = 'ab';
  await page.save();
  expect(page.state.value).toBe(state);
  page.draft.value!.text = 'abc';
  page.current.value = { rev: 2, fields: { text: 'ab', other: 'theirs' } };
  await nextTick();
  expect(page.state.value).not.toBe('conflict');
  expect(page.draft.value).toEqual({ text: 'abc', other: 'theirs' });
});

it('is not in conflict with its own save when the person wrote on meanwhile', async () => {
  const page = openDraft([{ kind: 'saved', saved: { rev: 2, fields: { text: 'ab', other: 'theirs' } } }]);
  page.draft.value!.text = 'ab';
  const saving = page.save();
  page.draft.value!.text = 'abc';
  await saving;
  expect(page.state.value).toBe('unsaved');
  expect(page.draft.value).toEqual({ text: 'abc', other: 'theirs' });
});

it('is in conflict with what somebody else wrote in the same place', async () => {
  const page = openDraft([{ kind: 'offline' }]);
  page.draft.value!.text = 'ab';
  await page.save();
  page.current.value = { rev: 2, fields: { text: 'theirs', other: 'x' } };
  await nextTick();
  expect(page.state.value).toBe('conflict');
});

it('settles by saving what is written, and says when it cannot', async () => {
  const saved = { kind: 'saved', saved: { rev: 2, fields: { text: 'ab', other: 'x' } } } as const;
  const fine = openDraft([{ kind: 'offline' }, saved]);
  fine.draft.value!.text = 'ab';
  expect(await fine.settle()).toBe(true);

  const theirs = { rev: 2, fields: { text: 'theirs', other: 'x' } };
  const torn = openDraft([{ kind: 'conflict', theirs }]);
  torn.draft.value!.text = 'ab';
  expect(await torn.settle()).toBe(false);
  expect(torn.draft.value!.text).toBe('ab');
});
