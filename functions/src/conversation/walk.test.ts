import { expect, test } from 'vitest';
import { longDialogue } from '../testing/dialogues.ts';
import { choose } from '../testing/entries.ts';
import { beginWalk, continueWalk, countsOf } from './walk.ts';

const dialogue = longDialogue(3);
const at = '2026-11-21T11:59:00.000Z';

test('what was seen stays seen after going back, what was answered does not stay answered', () => {
  const entries = [
    choose(1, 'q1', 'yes'),
    choose(2, 'q2', 'yes'),
    { seq: 3, at, kind: 'back', to: 1 } as const,
  ];
  const walked = continueWalk(dialogue, beginWalk(dialogue), entries);
  if (!walked.ok) throw new Error(walked.rejection);
  expect(walked.walk.session.at).toBe('q1');
  expect([...walked.walk.everShown]).toEqual(['q1', 'q2', 'q3']);
  const counts = countsOf(walked.walk, { channel: 'qr', locale: 'sv', spam: false });
  expect(counts).toMatchObject({ started: 1, completed: 0, channels: { qr: 1 }, locales: { sv: 1 } });
  expect(Object.keys(counts.shown)).toEqual(['q1', 'q2', 'q3']);
  expect(Object.keys(counts.answered)).toEqual([]);
});

test('names the entry that is not possible, and why', () => {
  const entries = [choose(1, 'q1', 'yes'), choose(2, 'q3', 'yes')];
  expect(continueWalk(dialogue, beginWalk(dialogue), entries)).toMatchObject({
    ok: false,
    entry: 2,
    rejection: 'wrongNode',
  });
});

test('a dialogue that never comes to a question is a fault of ours', () => {
  const loop = { id: 'a', kind: 'jump', target: 'a' } as const;
  expect(() => beginWalk({ start: 'a', nodes: { a: loop }, services: [], needs: [] })).toThrow('endless');
});
