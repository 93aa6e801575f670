import { expect, it } from 'vitest';
import { funnelOf } from '../../../../../core/statistics/funnel.ts';
import { leaversOf, withoutPlaceholders } from './leavers.ts';

const nodes = {
  hello: { kind: 'message' },
  many: { kind: 'choice' },
  few: { kind: 'input' },
  none: { kind: 'contact' },
  unseen: { kind: 'choice' },
} as const;

it('lists the questions people saw, those that most stop at first', () => {
  const counts = {
    started: 100,
    shown: { hello: 100, many: 90, few: 10, none: 5 },
    answered: { many: 85, few: 5, none: 5 },
  };
  const leavers = leaversOf(funnelOf(counts, nodes), nodes);
  expect(leavers.map(({ node, left }) => [node, left])).toEqual([
    ['few', 5],
    ['many', 5],
    ['none', 0],
  ]);
  expect(leavers[0]?.leftShare).toBe(0.5);
});

it('leaves out what is filled in for each respondent', () => {
  expect(withoutPlaceholders('Millä alalla {{company.name}} toimii, {{ nimi }}?')).toBe(
    'Millä alalla … toimii, …?',
  );
});
