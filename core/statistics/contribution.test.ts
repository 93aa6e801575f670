import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, Session } from '../conversation/conversation.ts';
import { arbitraryHistory } from '../conversation/arbitrary-history.ts';
import { advance, begin } from '../conversation/engine.ts';
import { presentAnswers } from '../conversation/present.ts';
import { arbitraryCompiled } from '../dialogue/arbitrary-compiled.ts';
import type { CompiledDialogue } from '../dialogue/compiled.ts';
import { contributionOf } from './contribution.ts';
import { addCounts, emptyCounts, subtractCounts } from './delta.ts';

const where = { channel: 'site', locale: 'fi' };

/** A dialogue that the engine can begin, with a random walk through it. */
const walks = arbitraryCompiled()
  .filter((dialogue) => begin(dialogue).ok)
  .chain((dialogue) => arbitraryHistory(dialogue).map((history) => ({ dialogue, history })));

/** Contribution of the session after each entry, the beginning first. */
function contributions(dialogue: CompiledDialogue, history: readonly Entry[]) {
  let everShown = new Set<string>();
  let step = begin(dialogue);
  const sessions: Session[] = [];
  const found = [undefined, ...history].map((entry) => {
    if (entry && step.ok) step = advance(dialogue, step.session, entry);
    if (!step.ok) throw new Error(step.rejection);
    everShown = new Set([...everShown, ...step.session.path.map(({ node }) => node)]);
    sessions.push(step.session);
    return contributionOf({ session: step.session, everShown, ...where });
  });
  return { found, last: sessions.at(-1)! };
}

describe('what a conversation adds to the statistics', () => {
  test('the deltas of any batching add up to the contribution at the end', () => {
    fc.assert(
      fc.property(walks, fc.array(fc.integer({ min: 1, max: 4 })), ({ dialogue, history }, batches) => {
        const { found } = contributions(dialogue, history);
        let sum = found[0]!;
        let from = 0;
        for (const length of [...batches, history.length]) {
          const to = Math.min(from + length, history.length);
          sum = addCounts(sum, subtractCounts(found[to]!, found[from]!));
          from = to;
        }
        expect(sum).toEqual(found.at(-1));
      }),
    );
  });

  test('every count is 0 or 1, and only what is seen is answered', () => {
    fc.assert(
      fc.property(walks, ({ dialogue, history }) => {
        const counts = contributions(dialogue, history).found.at(-1)!;
        const values = JSON.stringify(counts).match(/:-?\d+/g) ?? [];
        expect(values.every((value) => value === ':0' || value === ':1')).toBe(true);
        expect(Object.keys(counts.shown)).toEqual(expect.arrayContaining(Object.keys(counts.answered)));
      }),
    );
  });

  test('the answers that stand are those on the path of the engine', () => {
    fc.assert(
      fc.property(walks, ({ dialogue, history }) => {
        const path = contributions(dialogue, history).last.path.flatMap(({ answer }) => answer ?? []);
        expect(presentAnswers(history)).toEqual(path);
      }),
    );
  });

  test('a need counts when the path speaks for it, a node passed twice counts once with its latest answer', () => {
    const answer = (seq: number, option: string) => ({
      node: 'q',
      answer: {
        seq,
        at: '2026-01-01T00:00:00.000Z',
        kind: 'answer' as const,
        node: 'q',
        value: { kind: 'options' as const, options: [option] },
      },
    });
    const session: Session = {
      status: 'completed',
      at: 'end',
      path: [answer(1, 'a'), answer(2, 'b'), { node: 'end' }],
      variables: {},
      needs: { money: 2, staff: 0, skills: -1 },
      services: ['advice'],
      opened: [],
      seq: 2,
    };
    const everShown = new Set(['q', 'end']);
    expect(contributionOf({ session, everShown, ...where })).toEqual({
      ...emptyCounts(),
      started: 1,
      completed: 1,
      shown: { q: 1, end: 1 },
      answered: { q: 1 },
      options: { q: { b: 1 } },
      needs: { money: 1 },
      services: { advice: 1 },
      channels: { site: 1 },
      locales: { fi: 1 },
    });
  });
});
