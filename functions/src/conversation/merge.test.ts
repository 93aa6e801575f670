import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../core/conversation/conversation.ts';
import { mergeEntries } from './merge.ts';
import { bytesOf, withConflicts } from './size.ts';

const entry = (seq: number, text: string): Entry => ({
  seq,
  at: new Date(seq * 1_000).toISOString(),
  kind: 'answer',
  node: 'q',
  value: { kind: 'text', text },
});
const historyOf = (texts: string[]) => texts.map((text, index) => entry(index + 1, text));
const history = fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 12 }).map(historyOf);

test('however a history is cut into overlapping batches, and however often they come, it is the same', () => {
  fc.assert(
    fc.property(history, fc.array(fc.tuple(fc.nat(11), fc.nat(11))), (all, cuts) => {
      let kept: Entry[] = [];
      for (const [from, length] of [...cuts, [0, all.length] as const]) {
        const start = Math.min(from, kept.length);
        const merge = mergeEntries(kept, all.slice(start, start + length + 1));
        expect(merge.kind).toBe('merged');
        if (merge.kind === 'merged') kept = [...kept, ...merge.fresh];
      }
      expect(kept).toEqual(all);
    }),
  );
});

test('a changed entry is a conflict from there on', () => {
  fc.assert(
    fc.property(history, fc.nat(11), (all, at) => {
      const index = at % all.length;
      const changed = all.map((kept, position) => (position === index ? entry(kept.seq, 'other') : kept));
      expect(mergeEntries(all, changed)).toEqual({
        kind: 'conflict',
        entry: index + 1,
        refused: changed.slice(index),
      });
    }),
  );
});

test('a batch that contradicts itself is a conflict', () => {
  expect(mergeEntries([], [entry(1, 'a'), entry(1, 'b')])).toMatchObject({ kind: 'conflict', entry: 1 });
});

test('a gap is named, also inside the batch and out of order', () => {
  expect(mergeEntries(historyOf(['a']), [entry(3, 'c')])).toEqual({ kind: 'gap', entry: 3 });
  expect(mergeEntries([], [entry(1, 'a'), entry(3, 'c')])).toEqual({ kind: 'gap', entry: 3 });
  expect(mergeEntries([], [entry(2, 'b'), entry(1, 'a')])).toEqual({ kind: 'gap', entry: 2 });
});

test('refused entries are kept once each, and never without bound', () => {
  const refused = historyOf(['a', 'b']);
  expect(withConflicts(withConflicts([], refused), refused)).toEqual(refused);
  const many = Array.from({ length: 400 }, (_, index) => entry(index + 1, 'x'));
  expect(withConflicts([], many)).toHaveLength(50);
  const long = Array.from({ length: 50 }, (_, index) => entry(index + 1, '€'.repeat(9_000)));
  expect(bytesOf(withConflicts([], long))).toBeLessThanOrEqual(100_000);
  expect(withConflicts([], long).length).toBeGreaterThan(1);
});
