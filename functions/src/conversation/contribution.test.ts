import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryHistory } from '../../../core/conversation/arbitrary-history.ts';
import type { Entry } from '../../../core/conversation/conversation.ts';
import { addCounts, emptyCounts, isZero } from '../../../core/statistics/delta.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { datedCounts } from './contribution.ts';
import { beginWalk, continueWalk, countsOf } from './walk.ts';

const dialogue = mappingDialogue();
const START = new Date('2026-10-31T21:59:00Z');
const sum = (dated: ReturnType<typeof datedCounts>) =>
  dated.reduce((all, { counts }) => addCounts(all, counts), emptyCounts());

test('adds up to what the conversation counts as, and taken out again to nothing', () => {
  fc.assert(
    fc.property(arbitraryHistory(dialogue), fc.integer({ min: 0, max: 200 }), (history, minutes) => {
      const walked = continueWalk(dialogue, beginWalk(dialogue), history);
      if (!walked.ok) throw new Error(walked.rejection);
      const { status } = walked.walk.session;
      const completedAt = status === 'completed' ? new Date(START.getTime() + minutes * 60_000) : null;
      const kept = {
        history,
        facts: {},
        channel: 'qr',
        locale: 'sv',
        startedAt: START,
        completedAt,
      } as const;
      const dated = datedCounts(kept, { dialogue }, 1);
      expect(sum(dated)).toEqual(countsOf(walked.walk, { ...kept, spam: false }));
      expect(isZero(sum([...dated, ...datedCounts(kept, { dialogue }, -1)]))).toBe(true);
    }),
  );
});

test('the end counts in its own hour, all else in that of the beginning', () => {
  const at = START.toISOString();
  const history: Entry[] = [
    { seq: 1, at, kind: 'answer', node: 'grow', value: { kind: 'options', options: ['yes'] } },
    { seq: 2, at, kind: 'answer', node: 'why', value: { kind: 'text', text: 'a' } },
    { seq: 3, at, kind: 'answer', node: 'company', value: { kind: 'company', name: 'A' } },
    { seq: 4, at, kind: 'answer', node: 'contact', value: { kind: 'skipped' } },
  ];
  const kept = { history, facts: {}, channel: 'qr', locale: 'sv', startedAt: START } as const;
  const later = new Date('2026-11-02T10:00:00Z');
  const apart = datedCounts({ ...kept, completedAt: later }, { dialogue }, 1);
  expect(apart.map(({ at: hour, counts }) => [hour, counts.started, counts.completed])).toEqual([
    [START, 1, 0],
    [later, 0, 1],
  ]);
  expect(apart[0]?.counts.services).toEqual({ advice: 1 });
  const together = datedCounts({ ...kept, completedAt: START }, { dialogue }, 1);
  expect(together.map(({ counts }) => [counts.started, counts.completed])).toEqual([[1, 1]]);
});
