import { describe, expect, test } from 'vitest';
import { compileNode } from '../compile-node.ts';
import { INPUT_KINDS, type InputKind } from '../dialogue.schema.ts';
import { choice, contact, end, input } from '../testing.ts';
import { problemsOf } from './checking.ts';

const option = (id: string, fi: string, sv?: string) => ({ id, label: { fi, sv }, next: null, needs: {} });

describe('choices', () => {
  test('need options', () => {
    expect(problemsOf([choice('q', {}, 'e'), end('e')])).toEqual(['noOptions q.options']);
  });

  test('need options that differ, in every language, whatever the case', () => {
    const ask = (...options: ReturnType<typeof option>[]) => [choice('q', {}, 'e', { options }), end('e')];
    expect(problemsOf(ask(option('x', 'Kyllä'), option('y', 'kyllä ')))).toEqual([
      'duplicateOption q.y (fi) kyllä',
    ]);
    expect(problemsOf(ask(option('x', 'Kyllä'), option('x', 'Ei')))).toEqual(['duplicateOption q.x']);
    const swedish = problemsOf(ask(option('x', 'Kyllä', 'Ja'), option('y', 'Joo', 'Ja')), {
      locales: ['fi', 'sv'],
    });
    expect(swedish).toContain('duplicateOption q.y (sv) Ja');
    expect(problemsOf(ask(option('x', 'Kyllä', 'Ja'), option('y', 'Joo', 'Ja')))).toEqual([]);
  });

  test('of several can be answered', () => {
    const ask = (min: number, max: number | null, multiple = true) =>
      problemsOf([choice('q', { x: null, y: null }, 'e', { multiple, min, max }), end('e')]);
    expect(ask(3, null)).toEqual(['impossibleCount q.min']);
    expect(ask(2, 1)).toEqual(['impossibleCount q.min']);
    expect(ask(2, 9)).toEqual([]);
    expect(ask(3, null, false)).toEqual([]);
  });
});

test.each<[InputKind, number | null, number | null, boolean]>([
  ['number', 5, 4, true],
  ['number', 5, 5, false],
  ['number', null, -1, false],
  ['scale', null, null, false],
  ['scale', 0, 10, false],
  ['scale', 0, 11, true],
  ['scale', 3, 3, true],
  ['scale', 6, null, true],
  ['scale', 1, 2.5, true],
  ['text', 5, 4, false],
])('a %s from %s to %s: bad range %s', (kind, min, max, bad) => {
  const problems = problemsOf([input('q', 'e', { input: kind, min, max }), end('e')]);
  expect(problems).toEqual(bad ? ['badRange q.max'] : []);
});

describe('contact details', () => {
  test('are not asked for without saying what they are for', () => {
    expect(problemsOf([contact('c', 'e', { consent: { sv: 'Lov' } }), end('e')])).toEqual([
      'missingConsent c.consent',
    ]);
    for (const kind of ['email', 'phone'] as const) {
      expect(problemsOf([input('q', 'e', { input: kind }), end('e')])).toEqual(['missingConsent q.consent']);
    }
    expect(problemsOf([input('q', 'e', { input: 'company' }), end('e')])).toEqual([]);
  });

  test.each(INPUT_KINDS)('the check asks for a consent at a %s exactly where the engine does', (kind) => {
    const node = input('q', 'e', { input: kind });
    const asked = problemsOf([node, end('e')]).includes('missingConsent q.consent');
    const context = {
      organisation: 'o',
      text: () => '',
      media: {},
      services: new Set<string>(),
      exists: () => true,
    };
    expect('mustConsent' in compileNode(node, context)).toBe(asked);
  });

  test('need a field', () => {
    expect(problemsOf([contact('c', 'e', { fields: [] }), end('e')])).toEqual(['noContactFields c.fields']);
  });
});
