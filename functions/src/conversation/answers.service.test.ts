import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../core/conversation/conversation.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { Counts } from '../../../core/statistics/counts.ts';
import { addCounts, emptyCounts } from '../../../core/statistics/delta.ts';
import { longDialogue } from '../testing/dialogues.ts';
import { decideBatch } from './answers.service.ts';
import { beginWalk, continueWalk, countsOf } from './walk.ts';

const QUESTIONS = 6;
const dialogue = longDialogue(QUESTIONS);
const times = { now: new Date('2026-11-21T12:00:00Z'), expiresAt: new Date('2027-11-21T12:00:00Z') };
const fresh: Conversation = {
  bot: 'b',
  version: 1,
  locale: 'fi',
  channel: 'site',
  status: 'active',
  seq: 0,
  history: [],
  conflicts: [],
  needs: {},
  services: [],
  at: 'q1',
  company: null,
  contact: null,
  invitation: null,
  facts: {},
  source: '',
  spam: false,
  spamReason: '',
  summaryMails: 0,
  tokenHashes: [],
  startedAt: times.now,
  lastAt: times.now,
  completedAt: null,
  expiresAt: times.expiresAt,
};

/** A possible history: at each step the respondent answers, goes back to some answer, or starts over. */
const history = fc.array(fc.record({ move: fc.nat(9), yes: fc.boolean(), to: fc.nat(9) }), { maxLength: 25 }).map((moves) => {
  const entries: Entry[] = [];
  let { session } = beginWalk(dialogue);
  for (const { move, yes, to } of moves) {
    const base = { seq: entries.length + 1, at: '2026-11-21T11:00:00.000Z' };
    const answers = session.path.flatMap(({ answer }) => (answer ? [answer] : []));
    const back = answers[to % Math.max(1, answers.length)];
    const completed = session.status === 'completed';
    const value = { kind: 'options' as const, options: [yes ? 'yes' : 'no'] };
    const entry: Entry =
      back && (completed || move > 7)
        ? { ...base, kind: 'back', to: back.seq }
        : move === 7
          ? { ...base, kind: 'restart' }
          : { ...base, kind: 'answer', node: session.at, value };
    const walked = continueWalk(dialogue, beginWalk(dialogue), [...entries, entry]);
    if (!walked.ok) throw new Error(walked.rejection);
    entries.push(entry);
    ({ session } = walked.walk);
  }
  return entries;
}); // prettier-ignore

function take(batches: Entry[][]): { kept: Conversation; counts: Counts } {
  let kept = fresh;
  let counts = countsOf(beginWalk(dialogue), fresh);
  for (const batch of batches.filter(({ length }) => length > 0)) {
    const { result, change, delta } = decideBatch(kept, batch, { dialogue }, times);
    expect(result.ok).toBe(true);
    kept = { ...kept, ...change };
    counts = addCounts(counts, delta ?? emptyCounts());
  }
  return { kept, counts };
}

test('a history taken at once, in batches, or twice over comes to the same conversation and counts', () => {
  fc.assert(
    fc.property(history, fc.nat(25), (entries, cut) => {
      const at = Math.min(cut, entries.length);
      const whole = take([entries]);
      expect(take([entries.slice(0, at), entries.slice(at)])).toEqual(whole);
      expect(take([entries.slice(0, at), entries, entries])).toEqual(whole);
      expect(take(entries.map((entry) => [entry]))).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

test('the statistics gain what the conversation contributes, whatever way it went', () => {
  fc.assert(
    fc.property(history, (entries) => {
      const walked = continueWalk(dialogue, beginWalk(dialogue), entries);
      const expected = walked.ok ? countsOf(walked.walk, fresh) : emptyCounts();
      expect(take(entries.map((entry) => [entry])).counts).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('a batch with one impossible entry changes nothing, wherever it stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: QUESTIONS }), (wrong) => {
      const batch = Array.from({ length: QUESTIONS }, (_, index): Entry => ({
        seq: index + 1,
        at: '2026-11-21T11:00:00.000Z',
        kind: 'answer',
        node: `q${index + 1}`,
        value: { kind: 'options', options: [index + 1 === wrong ? 'maybe' : 'yes'] },
      }));
      const decision = decideBatch(fresh, batch, { dialogue }, times);
      expect(decision.result).toMatchObject({
        ok: false,
        problem: { entry: wrong, rejection: 'unknownOption' },
      });
      expect(decision.change).toBeUndefined();
      expect(decision.delta).toBeUndefined();
    }),
  );
});
