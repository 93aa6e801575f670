/** fast-check arbitraries of one node's content. */
import fc from 'fast-check';
import { CONTACT_FIELDS, INPUT_KINDS, type DialogueNode } from './dialogue.schema.ts';
import type { Text } from './text.ts';

/** What people paste by mistake or on purpose. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>1</script>)',
  '<a href="{{name}}" onclick="x()">',
  '"><iframe src=//evil>',
  '<b',
  '{{name}}',
  '{{company.name}}',
  '{{ }}',
  '=1+1',
  '\u0000\uFFFE',
  '\uD800',
  '😀',
  '__proto__',
  '# A\n- b\n> c',
];

const words = (maxLength: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('Hei!', 'Kyllä', 'Mitä kuuluu?', '**Tärkeää**', '') },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ maxLength: Math.min(maxLength, 40), unit: 'grapheme' }) },
  );

/** A text in some of the languages. */
export const arbitraryText = (maxLength = 200): fc.Arbitrary<Text> =>
  fc.record({ fi: words(maxLength), sv: words(maxLength), en: words(maxLength) }, { requiredKeys: [] });

const bubble = (id: string) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('text' as const),
        id: fc.constant(id),
        text: arbitraryText(),
      }),
    },
    fc.record({
      kind: fc.constant('image' as const),
      id: fc.constant(id),
      media: fc.constantFrom('', 'photo', 'lost'),
      alt: arbitraryText(),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      id: fc.constant(id),
      url: fc.oneof(
        fc.webUrl(),
        fc.constantFrom('javascript:alert(1)', '', 'www.fi', 'https://x.fi/"onclick='),
      ),
      label: arbitraryText(),
    }),
  );

const editor = fc.record({
  title: fc.string({ maxLength: 20 }),
  note: fc.constant(''),
  colour: fc.constantFrom('none' as const, 'blue' as const, 'red' as const),
  collapsed: fc.boolean(),
});
const variable = fc.constantFrom('', 'name', 'size');
const value = fc.oneof(fc.constantFrom('o0', '3', ''), fc.integer({ min: -5, max: 5 }), fc.boolean());
const weight = fc.integer({ min: -10, max: 10 });
const answerNode = fc.nat({ max: 9 }).map((index) => `n${index}`);

const subject = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), node: answerNode }),
  fc.record({ kind: fc.constant('variable' as const), name: fc.constantFrom('name', 'size', 'other') }),
  fc.record({ kind: fc.constant('need' as const), need: fc.constantFrom('workers', 'skills') }),
  fc.record({
    kind: fc.constant('company' as const),
    fact: fc.constantFrom('name' as const, 'town' as const),
  }),
);
const clause = fc.record({
  subject,
  op: fc.constantFrom(
    'is' as const,
    'isNot' as const,
    'atLeast' as const,
    'contains' as const,
    'known' as const,
  ),
  value,
});
const assignment = fc.oneof(
  fc.record({
    kind: fc.constant('variable' as const),
    name: fc.constantFrom('name', 'size'),
    op: fc.constantFrom('set' as const, 'add' as const),
    value,
  }),
  fc.record({ kind: fc.constant('need' as const), need: fc.constantFrom('workers', 'skills'), weight }),
);
const needs = fc.dictionary(fc.constantFrom('workers', 'skills'), weight);

/** One to four parts with ids of the letter and their place. */
const numbered = <P extends { id: string }>(letter: string, part: fc.Arbitrary<P>) =>
  fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map((one, i) => ({ ...one, id: `${letter}${i}` })));

const base = { id: fc.constant('n'), editor };
const next = fc.constant(null);
const bubbles = fc.tuple(bubble('b0'), bubble('b1')).chain((two) => fc.subarray(two));

/** One node with random content, linked to nothing. */
export const arbitraryNode: fc.Arbitrary<DialogueNode> = fc.oneof(
  fc.record({ ...base, kind: fc.constant('message' as const), bubbles, next }),
  fc.record({
    ...base,
    kind: fc.constant('choice' as const),
    bubbles,
    multiple: fc.boolean(),
    min: fc.integer({ min: 0, max: 1 }),
    max: fc.constantFrom(null, 1, 2),
    options: numbered('o', fc.record({ id: fc.constant(''), label: arbitraryText(), next, needs })),
    variable,
    next,
  }),
  fc.record({
    ...base,
    kind: fc.constant('input' as const),
    bubbles,
    input: fc.constantFrom(...INPUT_KINDS),
    required: fc.boolean(),
    min: fc.constantFrom(null, 0, 1),
    max: fc.constantFrom(null, 5, 10),
    placeholder: arbitraryText(),
    minLabel: arbitraryText(),
    maxLabel: arbitraryText(),
    consent: arbitraryText(),
    variable,
    next,
  }),
  fc.record({
    ...base,
    kind: fc.constant('branch' as const),
    cases: numbered(
      'c',
      fc.record({
        id: fc.constant(''),
        match: fc.constantFrom('all' as const, 'any' as const),
        clauses: fc.array(clause, { maxLength: 3 }),
        next,
      }),
    ),
    next,
  }),
  fc.record({
    ...base,
    kind: fc.constant('set' as const),
    assignments: fc.array(assignment, { maxLength: 3 }),
    next,
  }),
  fc.record({ ...base, kind: fc.constant('jump' as const), target: next }),
  fc.record({
    ...base,
    kind: fc.constant('contact' as const),
    bubbles,
    fields: fc
      .subarray([...CONTACT_FIELDS])
      .map((fields) => fields.map((field, i) => ({ field, required: i === 0 }))),
    consent: arbitraryText(),
    next,
  }),
  fc.record({
    ...base,
    kind: fc.constant('end' as const),
    bubbles,
    services: fc.subarray(['coaching', 'lost']),
    matches: fc.integer({ min: 0, max: 3 }),
  }),
);
