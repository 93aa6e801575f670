import { describe, expect, it } from 'vitest';
import type { CompiledDialogue, CompiledNode } from '../dialogue/compiled.ts';
import type { AnswerValue, Entry, Session, Step } from './conversation.ts';
import { advance, begin, replay } from './engine.ts';

const AT = '2026-03-02T09:00:00.000Z';
const answer = (seq: number, node: string, value: AnswerValue): Entry => ({
  seq,
  at: AT,
  kind: 'answer',
  node,
  value,
});
const pick = (seq: number, node: string, ...options: string[]) =>
  answer(seq, node, { kind: 'options', options });

const option = (id: string, next: string | null = null, needs: Record<string, number> = {}) => ({
  id,
  label: id,
  next,
  needs,
});
const choice = (
  id: string,
  options: ReturnType<typeof option>[],
  next: string | null,
  multiple = false,
): CompiledNode => ({
  id,
  kind: 'choice',
  bubbles: [],
  multiple,
  min: 1,
  max: null,
  options,
  variable: id,
  next,
});

function dialogueOf(start: string, ...nodes: CompiledNode[]): CompiledDialogue {
  return {
    start,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    services: [
      { id: 'hire', name: 'Hire', summary: '', url: '', needs: { workers: 3 } },
      { id: 'learn', name: 'Learn', summary: '', url: '', needs: { skills: 2 } },
      { id: 'always', name: 'Always', summary: '', url: '', needs: {} },
    ],
    needs: [],
  };
}

const mapping = dialogueOf(
  'hello',
  { id: 'hello', kind: 'message', bubbles: [], next: 'what' },
  choice(
    'what',
    [option('people', null, { workers: 2 }), option('skills', 'which', { skills: 1 })],
    'thanks',
  ),
  choice('which', [option('a', null, { skills: 1 }), option('b')], 'over', true),
  { id: 'over', kind: 'jump', target: 'thanks' },
  { id: 'thanks', kind: 'message', bubbles: [], next: 'end' },
  { id: 'end', kind: 'end', bubbles: [], services: ['always'], matches: 1 },
);

function ok(step: Step) {
  if (!step.ok) throw new Error(`rejected: ${step.rejection}`);
  return step;
}
const nodesOf = (session: Session) => session.path.map(({ node }) => node);

describe('begin', () => {
  it('shows everything up to the first question', () => {
    const { session, events } = ok(begin(mapping));
    expect(session).toMatchObject({ status: 'active', at: 'what', seq: 0 });
    expect(events).toEqual([
      { kind: 'shown', node: 'hello' },
      { kind: 'shown', node: 'what' },
    ]);
  });

  it('refuses a loop without a question instead of hanging', () => {
    const loop = dialogueOf(
      'a',
      { id: 'a', kind: 'jump', target: 'b' },
      { id: 'b', kind: 'jump', target: 'a' },
    );
    expect(begin(loop)).toEqual({ ok: false, rejection: 'endless' });
  });
});

describe('advance', () => {
  const first = ok(begin(mapping)).session;

  it("follows the option's own link, sums needs and leads to the services that fit", () => {
    const { session } = ok(replay(mapping, [pick(1, 'what', 'skills'), pick(2, 'which', 'a', 'b')]));
    expect(nodesOf(session)).toEqual(['hello', 'what', 'which', 'thanks', 'end']);
    expect(session.needs).toEqual({ skills: 2 });
    expect(session.services).toEqual(['always', 'learn']);
    expect(session.status).toBe('completed');
  });

  it("falls back to the question's link where the option has none", () => {
    expect(nodesOf(ok(advance(mapping, first, pick(1, 'what', 'people'))).session)).toContain('end');
  });

  it.each([
    ['a gap in seq', pick(2, 'what', 'people'), 'seqGap'],
    ['a question that is not the current one', pick(1, 'which', 'a'), 'wrongNode'],
    ['an option that does not exist', pick(1, 'what', 'c'), 'unknownOption'],
    ['two options of a single choice', pick(1, 'what', 'people', 'skills'), 'tooMany'],
    ['no option', pick(1, 'what'), 'tooFew'],
    ['the wrong kind of answer', answer(1, 'what', { kind: 'text', text: 'x' }), 'wrongKind'],
    ['skipping what must be answered', answer(1, 'what', { kind: 'skipped' }), 'required'],
    ['going back to nothing', { seq: 1, at: AT, kind: 'back', to: 1 } as Entry, 'nothingToGoBackTo'],
  ])('rejects %s', (_, entry, rejection) => {
    expect(advance(mapping, first, entry)).toMatchObject({ ok: false, rejection });
  });

  it('rejects an answer after the end', () => {
    const { session } = ok(advance(mapping, first, pick(1, 'what', 'people')));
    expect(advance(mapping, session, pick(2, 'what', 'people'))).toMatchObject({ rejection: 'completed' });
  });

  it('never changes the session it is given', () => {
    const frozen = structuredClone(first);
    advance(mapping, first, pick(1, 'what', 'skills'));
    expect(first).toEqual(frozen);
  });
});

describe('going back', () => {
  it('drops later answers and their needs from the path, also after the end', () => {
    const history: Entry[] = [
      pick(1, 'what', 'skills'),
      pick(2, 'which', 'a'),
      { seq: 3, at: AT, kind: 'back', to: 1 },
      pick(4, 'what', 'people'),
    ];
    const { session } = ok(replay(mapping, history));
    expect(nodesOf(session)).toEqual(['hello', 'what', 'thanks', 'end']);
    expect(session.needs).toEqual({ workers: 2 });
    expect(session.services).toEqual(['always', 'hire']);
    expect(session.seq).toBe(4);
  });

  it('keeps earlier answers under their own numbers', () => {
    const { session } = ok(replay(mapping, [pick(1, 'what', 'skills'), { seq: 2, at: AT, kind: 'restart' }]));
    expect(session).toMatchObject({ at: 'what', seq: 2, needs: {}, variables: {} });
    expect(advance(mapping, session, { seq: 3, at: AT, kind: 'back', to: 1 })).toMatchObject({ ok: false });
  });
});

describe('branches and variables', () => {
  const sized = dialogueOf(
    'size',
    choice('size', [option('small'), option('large')], 'score'),
    {
      id: 'score',
      kind: 'set',
      assignments: [
        { kind: 'variable', name: 'points', op: 'add', value: 2 },
        { kind: 'variable', name: 'points', op: 'add', value: 3 },
        { kind: 'need', need: 'workers', weight: 1 },
      ],
      next: 'split',
    },
    {
      id: 'split',
      kind: 'branch',
      cases: [
        {
          id: 'c',
          match: 'all',
          next: 'big',
          clauses: [
            { subject: { kind: 'variable', name: 'size' }, op: 'is', value: 'large' },
            { subject: { kind: 'variable', name: 'points' }, op: 'atLeast', value: 5 },
            { subject: { kind: 'company', fact: 'town' }, op: 'is', value: 'vantaa' },
          ],
        },
      ],
      next: 'end',
    },
    { id: 'big', kind: 'end', bubbles: [], services: [], matches: 1 },
    { id: 'end', kind: 'end', bubbles: [], services: [], matches: 0 },
  );

  it('takes the first case that holds, by answers, scores and facts of the company', () => {
    expect(ok(replay(sized, [pick(1, 'size', 'large')], { town: 'Vantaa' })).session.at).toBe('big');
    expect(ok(replay(sized, [pick(1, 'size', 'large')], { town: 'Espoo' })).session.at).toBe('end');
    expect(ok(replay(sized, [pick(1, 'size', 'small')], { town: 'Vantaa' })).session.at).toBe('end');
  });
});

describe('names that every object has', () => {
  const named = dialogueOf(
    'toString',
    choice('toString', [option('valueOf', null, { constructor: 2 })], 'hasOwnProperty'),
    {
      id: 'hasOwnProperty',
      kind: 'set',
      assignments: [{ kind: 'variable', name: 'constructor', op: 'add', value: 3 }],
      next: 'branch',
    },
    {
      id: 'branch',
      kind: 'branch',
      cases: [
        {
          id: 'case',
          match: 'any',
          clauses: [
            { subject: { kind: 'variable', name: 'isPrototypeOf' }, op: 'known', value: '' },
            { subject: { kind: 'need', need: 'toString' }, op: 'is', value: 1 },
          ],
          next: 'toString',
        },
      ],
      next: 'valueOf',
    },
  );

  it('are ids, needs and variables like any other', () => {
    const { session } = ok(replay(named, [pick(1, 'toString', 'valueOf')]));
    expect(session).toMatchObject({
      status: 'completed',
      needs: { constructor: 2 },
      variables: { constructor: 3 },
    });
    expect(nodesOf(session)).toEqual(['toString']);
  });
});
