import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryHistory } from '../../../core/conversation/arbitrary-history.ts';
import { addCounts, emptyCounts, isZero, subtractCounts } from '../../../core/statistics/delta.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { countsAsKept } from './contribution.ts';
import { beginWalk, continueWalk, countsOf } from './walk.ts';

const dialogue = mappingDialogue();
const of = { facts: {}, channel: 'qr', locale: 'sv', spam: false } as const;

test('is what its batches added up to, however they were cut', () => {
  fc.assert(
    fc.property(arbitraryHistory(dialogue), fc.array(fc.nat({ max: 40 })), (history, cuts) => {
      let walk = beginWalk(dialogue);
      let sum = countsOf(walk, of);
      const ends = [...cuts.filter((cut) => cut < history.length).sort((a, b) => a - b), history.length];
      for (const [index, end] of ends.entries()) {
        const walked = continueWalk(dialogue, walk, history.slice(ends[index - 1] ?? 0, end));
        if (!walked.ok) throw new Error(walked.rejection);
        sum = addCounts(sum, subtractCounts(countsOf(walked.walk, of), countsOf(walk, of)));
        walk = walked.walk;
      }
      expect(countsAsKept({ ...of, history }, { dialogue })).toEqual(sum);
      expect(isZero(subtractCounts(sum, countsAsKept({ ...of, history }, { dialogue })))).toBe(true);
      expect(isZero(subtractCounts(sum, emptyCounts()))).toBe(false);
    }),
  );
});

test('cannot be told of a history that does not replay', () => {
  const at = '2026-11-21T12:00:00Z';
  const lost = [{ seq: 1, at, kind: 'answer' as const, node: 'gone', value: { kind: 'skipped' as const } }];
  expect(() => countsAsKept({ ...of, history: lost }, { dialogue })).toThrow('cannot be replayed');
});
