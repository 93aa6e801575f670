import { expect, test } from 'vitest';
import { begunAt } from './begun-at.ts';
import type { Entry } from './conversation.ts';

const startedAt = new Date('2026-11-21T12:00:00.000Z');
const answered = (seq: number, at: string): Entry => ({
  seq,
  at,
  kind: 'answer',
  node: 'q',
  value: { kind: 'skipped' },
});
const begun = (...moments: string[]) =>
  begunAt({ startedAt, history: moments.map((at, i) => answered(i + 1, at)) }).toISOString();

test('a conversation began with its first answer, not when the server heard of it', () => {
  expect(begun('2026-11-21T11:59:58.500Z', '2026-11-21T12:00:09.000Z')).toBe('2026-11-21T11:59:58.500Z');
  expect(begun('2026-11-03T08:00:00.000Z')).toBe('2026-11-03T08:00:00.000Z');
});

test('it began for the server where nothing was answered, or by a clock that is wrong', () => {
  expect(begun()).toBe(startedAt.toISOString());
  expect(begun('2026-11-21T12:04:00.000Z')).toBe(startedAt.toISOString());
  expect(begun('2016-11-21T11:59:00.000Z')).toBe(startedAt.toISOString());
});
