import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCompiled } from '../dialogue/arbitrary-compiled.ts';
import type { CompiledDialogue, CompiledNode } from '../dialogue/compiled.ts';
import { answerBefore } from './answer-before.ts';
import { arbitraryHistory } from './arbitrary-history.ts';
import { changeBy, type Change } from './change.ts';
import type { AnswerValue, Entry } from './conversation.ts';
import { begin, replay } from './engine.ts';
import { presentAnswers } from './present.ts';

const AT = '2026-11-21T10:00:00.000Z';

const choice = (id: string, next: string, yes: string | null = null): CompiledNode => ({
  id,
  kind: 'choice',
  bubbles: [],
  multiple: false,
  min: 1,
  max: null,
  variable: '',
  next,
  options: [
    { id: 'yes', label: 'Yes', next: yes, needs: { help: 1 } },
    { id: 'no', label: 'No', next: null, needs: {} },
  ],
});
const end: CompiledNode = { id: 'end', kind: 'end', bubbles: [], services: [], matches: 3 };

function dialogueOf(...nodes: CompiledNode[]): CompiledDialogue {
  return {
    start: nodes[0]!.id,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    services: [],
    needs: [],
  };
}

const straight = dialogueOf(
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => choice(id, 'bcdefg'[i]!)),
  choice('g', 'end'),
  end,
);
/** a → (yes) x → c, else b → c → end: what is asked at x may lead past c. */
const forked = dialogueOf(
  choice('a', 'b', 'x'),
  choice('b', 'c'),
  choice('x', 'c', 'end'),
  choice('c', 'd'),
  choice('d', 'end'),
  end,
);

const value = (option: string): AnswerValue => ({ kind: 'options', options: [option] });
const said = (seq: number, node: string, option = 'no'): Entry => ({
  seq,
  at: AT,
  kind: 'answer',
  node,
  value: value(option),
});

function change(dialogue: CompiledDialogue, history: Entry[], to: number | null, option: string) {
  const step = replay(dialogue, history);
  if (!step.ok) throw new Error(step.rejection);
  const found = changeBy({ dialogue, facts: {}, history, session: step.session }, to, value(option), AT);
  if (!found.ok) throw new Error(found.rejection);
  return found;
}

const stands = ({ session }: Extract<Change, { ok: true }>) =>
  session.path.flatMap(({ answer }) => (answer ? `${answer.node} ${JSON.stringify(answer.value)}` : []));
const gone = ({ goes }: Extract<Change, { ok: true }>) => goes.map(({ node }) => node);

describe('an answer that is changed', () => {
  it('in a straight line keeps every later one, marked as carried over', () => {
    const history = ['a', 'b', 'c', 'd', 'e', 'f'].map((node, i) => said(i + 1, node));
    const found = change(straight, history, 2, 'yes');
    expect(found.entries).toEqual([
      { seq: 7, at: AT, kind: 'back', to: 2 },
      said(8, 'b', 'yes'),
      ...['c', 'd', 'e', 'f'].map((node, i) => ({ ...said(9 + i, node), carried: true })),
    ]);
    expect(found.session).toMatchObject({ at: 'g', needs: { help: 1 } });
    expect(gone(found)).toEqual([]);
  });

  it('stays completed where all that followed stays', () => {
    const history = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((node, i) => said(i + 1, node));
    expect(change(straight, history, 1, 'yes').session.status).toBe('completed');
  });

  it('to what it was changes nothing', () => {
    const history = [said(1, 'a'), said(2, 'b')];
    expect(change(straight, history, 1, 'no')).toMatchObject({ entries: [], session: { at: 'c', seq: 2 } });
  });

  it('names what goes, and lets the rest wait behind a question that is new', () => {
    const history = [said(1, 'a'), said(2, 'b'), said(3, 'c'), said(4, 'd')];
    const first = change(forked, history, 1, 'yes');
    expect(gone(first)).toEqual(['b']);
    expect(first.session.at).toBe('x');
    const then = [...history, ...first.entries];
    expect(stands(change(forked, then, null, 'no'))).toEqual([
      expect.stringContaining('a'),
      expect.stringContaining('x'),
      expect.stringContaining('c'),
      expect.stringContaining('d'),
    ]);
    const past = change(forked, then, null, 'yes');
    expect(gone(past)).toEqual(['c', 'd']);
    expect(past.session.status).toBe('completed');
  });

  it('does not bring back by itself what has gone, but offers it', () => {
    const history = [said(1, 'a'), said(2, 'b', 'yes'), said(3, 'c')];
    const first = change(forked, history, 1, 'yes');
    const then = [...history, ...first.entries];
    const back = change(forked, then, 5, 'no');
    expect(back.session.at).toBe('b');
    expect(answerBefore([...then, ...back.entries], back.session)).toEqual(value('yes'));
  });

  it('brings nothing over a new beginning', () => {
    const history: Entry[] = [
      said(1, 'a'),
      said(2, 'b', 'yes'),
      { seq: 3, at: AT, kind: 'back', to: 1 },
      { seq: 4, at: AT, kind: 'restart' },
    ];
    const found = change(straight, history, null, 'no');
    expect(found.entries).toHaveLength(1);
    expect(answerBefore([...history, ...found.entries], found.session)).toBeNull();
  });

  it('is refused as any other', () => {
    const history = [said(1, 'a')];
    const { session } = change(straight, [], null, 'no');
    const standing = { dialogue: straight, facts: {}, history, session };
    expect(changeBy(standing, 1, value('perhaps'), AT)).toMatchObject({ rejection: 'unknownOption' });
    expect(changeBy(standing, 9, value('yes'), AT)).toMatchObject({ rejection: 'nothingToGoBackTo' });
  });
});

/** A dialogue, a walk through it that changed answers, and another change. */
const changes = arbitraryCompiled()
  .filter((dialogue) => begin(dialogue).ok)
  .chain((dialogue) => fc.tuple(fc.constant(dialogue), arbitraryHistory(dialogue, { maxLength: 20 })));

describe('whatever the dialogue', () => {
  it('the walk is taken as it was made, and the same answer given once more to any question changes nothing', () => {
    fc.assert(
      fc.property(changes, fc.nat(), ([dialogue, history], pick) => {
        const step = replay(dialogue, history);
        if (!step.ok) throw new Error(step.rejection);
        const { session } = step;
        const answers = session.path.flatMap(({ answer }) => answer ?? []);
        expect(presentAnswers(history)).toEqual(answers);
        const one = answers[pick % Math.max(1, answers.length)];
        if (!one) return;
        expect(changeBy({ dialogue, facts: {}, history, session }, one.seq, one.value, AT)).toEqual({
          ok: true,
          entries: [],
          session,
          goes: [],
        });
      }),
    );
  });

  it('a change is a history that goes on: every later answer stays, waits or is named', () => {
    fc.assert(
      fc.property(changes, fc.nat(), fc.nat(), ([dialogue, history], pick, other) => {
        const step = replay(dialogue, history);
        if (!step.ok) throw new Error(step.rejection);
        const { session } = step;
        const answers = session.path.flatMap(({ answer }) => answer ?? []);
        const one = answers[pick % Math.max(1, answers.length)];
        const node = one && dialogue.nodes[one.node];
        if (node?.kind !== 'choice') return;
        const options = node.options.map(({ id }) => id);
        const chosen = value(options[other % options.length]!);
        const found = changeBy({ dialogue, facts: {}, history, session }, one!.seq, chosen, AT);
        if (!found.ok || found.entries.length === 0) return;
        const replayed = replay(dialogue, [...history, ...found.entries]);
        expect(replayed.ok && replayed.session).toEqual(found.session);
        const carried = found.entries.flatMap((entry) =>
          entry.kind === 'answer' && entry.carried ? [entry] : [],
        );
        const asked = new Set(answers.map(({ node: id }) => id));
        for (const { node: id, value: kept } of carried) {
          expect(history).toContainEqual(expect.objectContaining({ kind: 'answer', node: id, value: kept }));
        }
        // In a tree no question comes twice: what is on the new path and was answered has its answer.
        const unanswered = found.session.path.filter(({ node: id, answer }) => asked.has(id) && !answer);
        for (const { node: id } of unanswered) expect(dialogue.nodes[id]?.kind).not.toBe('end');
        expect(new Set(found.goes).size).toBe(found.goes.length);
      }),
    );
  });
});
