import { expect, test } from 'vitest';
import type { Entry } from '../../../core/conversation/conversation.ts';
import { withConflicts } from './size.ts';

const entry = (seq: number, length = 1): Entry => ({
  seq,
  at: '2026-11-21T12:00:00.000Z',
  kind: 'answer',
  node: 'q',
  value: { kind: 'text', text: 'a'.repeat(length) },
});
const many = (count: number, length?: number) =>
  Array.from({ length: count }, (_, index) => entry(index + 1, length));

test('of what lost, fifty entries are kept, each once, and the earlier ones stay', () => {
  expect(withConflicts([], many(60))).toEqual(many(50));
  expect(withConflicts(many(2), many(3))).toEqual(many(3));
});

test('and 100,000 bytes at the most: a long one that has no room gives way to a short one', () => {
  expect(withConflicts([], many(15, 10_000))).toHaveLength(9);
  expect(withConflicts(many(9, 10_000), [entry(20, 10_000), entry(21)])).toHaveLength(10);
});
