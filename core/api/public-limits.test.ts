import { expect, test } from 'vitest';
import type { Entry } from '../conversation/conversation.ts';
import { answersSchema, startConversationSchema } from './public.schema.ts';

const at = '2026-11-21T12:00:00.000Z';
const entry = (seq: number, text = 'a'): Entry => ({
  seq,
  at,
  kind: 'answer',
  node: 'q',
  value: { kind: 'text', text },
});
const batch = (count: number, from = 1) => Array.from({ length: count }, (_, index) => entry(from + index));
const start = {
  id: '7b1c9d54-3c7a-4a52-9d0e-0f6f3f1f2a10',
  slug: 'mapping',
  version: 1,
  locale: 'fi',
  channel: 'site',
};
const begins = (more: object) => startConversationSchema.safeParse({ ...start, ...more }).success;
const takes = (more: object) => answersSchema.safeParse({ entries: batch(1), ...more }).success;

test('a batch holds 1 to 50 entries, a conversation 400', () => {
  expect([0, 1, 50, 51].map((count) => takes({ entries: batch(count) }))).toEqual([false, true, true, false]);
  expect([takes({ entries: batch(1, 400) }), takes({ entries: batch(1, 401) })]).toEqual([true, false]);
});

test('a text has 10,000 letters at the most, the name of a link 90', () => {
  const opened = (link: string) => takes({ entries: [{ seq: 1, at, kind: 'opened', link }] });
  expect([10_000, 10_001].map((length) => takes({ entries: [entry(1, 'a'.repeat(length))] }))).toEqual([
    true,
    false,
  ]);
  expect([opened('a'.repeat(90)), opened('a'.repeat(91))]).toEqual([true, false]);
});

test('a proof and what is in the trap are short, and nothing else is taken', () => {
  expect([40, 41].map((length) => begins({ proof: 'a'.repeat(length) }))).toEqual([true, false]);
  expect([200, 201].map((length) => begins({ trap: 'a'.repeat(length) }))).toEqual([true, false]);
  expect([200, 201].map((length) => takes({ trap: 'a'.repeat(length) }))).toEqual([true, false]);
  expect([begins({ spam: false }), takes({ spam: false })]).toEqual([false, false]);
});
