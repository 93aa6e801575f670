import { describe, expect, test } from 'vitest';
import type { Clause } from '../dialogue.schema.ts';
import { branch, choice, contact, end, input, message, set } from '../testing.ts';
import { problemsOf } from './checking.ts';

const saying = (fi: string) => end('e', { bubbles: [{ kind: 'text', id: 't', text: { fi } }] });

describe('variables in texts', () => {
  test('are set by an answer or an assignment somewhere', () => {
    expect(problemsOf([saying('Hei {{name}} ja {{ size }}')])).toEqual([
      'unknownVariable e.t name',
      'unknownVariable e.t size',
    ]);
    const known = [
      input('a', 'b', { variable: 'name' }),
      choice('b', { x: null }, 'c', { variable: 'size' }),
      set('c', 'e', { assignments: [{ kind: 'variable', name: 'score', op: 'set', value: 1 }] }),
      saying('{{name}} {{ size }} {{score}}'),
    ];
    expect(problemsOf(known)).toEqual([]);
  });

  test('that never close are no variables, however many spaces follow', () => {
    // By a pattern that tries anew at every space this takes longer than a test may.
    expect(problemsOf([saying(`{{${' '.repeat(3_900)}`)])).toEqual([]);
  });

  test('may be facts of the company, but no others', () => {
    expect(problemsOf([saying('{{company.name}} {{company.town}}')])).toEqual([]);
    expect(problemsOf([saying('{{company.mood}} {{Hei sinä}}')])).toEqual([
      'unknownVariable e.t company.mood',
      'unknownVariable e.t Hei sinä',
    ]);
  });

  test('are looked for in options and only in the languages in use', () => {
    expect(problemsOf([choice('q', { '{{who}}': null }, 'e'), end('e')])).toEqual([
      'unknownVariable q.{{who}} who',
    ]);
    const swedish = message('m', 'e', {
      bubbles: [{ kind: 'text', id: 't', text: { fi: 'Hei', sv: '{{namn}}' } }],
    });
    expect(problemsOf([swedish, end('e')])).toEqual([]);
  });
});

describe('conditions', () => {
  const first = [choice('q', { x: null }, 'b'), end('e'), end('f')];
  const when = (...clauses: Clause[]) =>
    problemsOf([
      first[0]!,
      branch('b', {}, 'e', { cases: [{ id: 'c', match: 'all', clauses, next: 'f' }] }),
      ...first.slice(1),
    ]);

  test('are not empty', () => {
    const town = { kind: 'company', fact: 'town' } as const;
    expect(when()).toEqual(['emptyCondition b.c']);
    expect(when({ subject: town, op: 'is', value: ' ' })).toEqual(['emptyCondition b.c']);
    expect(when({ subject: town, op: 'known', value: '' })).toEqual([]);
    expect(when({ subject: { kind: 'need', need: 'workers' }, op: 'atLeast', value: 'paljon' })).toEqual([
      'emptyCondition b.c',
    ]);
    expect(when({ subject: { kind: 'need', need: 'workers' }, op: 'atLeast', value: 0 })).toEqual([]);
  });

  test('ask about variables and needs that exist', () => {
    expect(when({ subject: { kind: 'variable', name: 'size' }, op: 'known', value: '' })).toEqual([
      'unknownVariable b.c size',
    ]);
    expect(when({ subject: { kind: 'need', need: 'money' }, op: 'atLeast', value: 1 })).toEqual([
      'unknownNeed b.c money',
    ]);
  });

  test('ask about answers that can be given', () => {
    const answer = (node: string, op: Clause['op'], value: string) =>
      when({ subject: { kind: 'answer', node }, op, value });
    expect(answer('q', 'is', 'x')).toEqual([]);
    expect(answer('q', 'is', 'y')).toEqual(['unknownAnswer b.c y']);
    expect(answer('q', 'known', '')).toEqual([]);
    expect(answer('gone', 'known', '')).toEqual(['unknownAnswer b.c gone']);
    expect(answer('e', 'known', '')).toEqual(['unknownAnswer b.c e']);
  });

  test('may ask about contact details and typed answers', () => {
    const clauses: Clause[] = [
      { subject: { kind: 'answer', node: 'k' }, op: 'known', value: '' },
      { subject: { kind: 'answer', node: 'i' }, op: 'is', value: 'Vantaa' },
    ];
    const nodes = [
      contact('k', 'i'),
      input('i', 'b'),
      branch('b', {}, 'e', { cases: [{ id: 'c', match: 'any', clauses, next: 'f' }] }),
      end('e'),
      end('f'),
    ];
    expect(problemsOf(nodes)).toEqual([]);
  });
});

describe('needs and services', () => {
  test('of options and assignments exist', () => {
    const options = [{ id: 'x', label: { fi: 'X' }, next: null, needs: { workers: 1, money: 2 } }];
    expect(problemsOf([choice('q', {}, 'e', { options }), end('e')])).toEqual(['unknownNeed q.x money']);
    const counting = set('s', 'e', { assignments: [{ kind: 'need', need: 'money', weight: 1 }] });
    expect(problemsOf([counting, end('e')])).toEqual(['unknownNeed s.assignments money']);
  });

  test('of an end exist', () => {
    expect(problemsOf([end('e', { services: ['coaching', 'gone'] })])).toEqual([
      'unknownService e.services gone',
    ]);
  });
});
