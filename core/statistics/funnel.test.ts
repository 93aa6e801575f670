import { expect, test } from 'vitest';
import { funnelOf } from './funnel.ts';

test('shows where conversations stop: at questions without an answer', () => {
  const counts = { started: 10, shown: { hello: 10, q: 8, end: 5, other: 3 }, answered: { q: 5 } };
  const nodes = {
    hello: { kind: 'message' },
    q: { kind: 'choice' },
    end: { kind: 'end' },
    constructor: { kind: 'input' },
  } as const;
  expect(funnelOf(counts, nodes)).toEqual({
    hello: { shown: 10, answered: 10, left: 0, share: 1 },
    q: { shown: 8, answered: 5, left: 3, share: 0.8 },
    end: { shown: 5, answered: 5, left: 0, share: 0.5 },
    constructor: { shown: 0, answered: 0, left: 0, share: 0 },
  });
});

test('has no shares where nobody has started', () => {
  expect(funnelOf({ started: 0, shown: {}, answered: {} }, { q: { kind: 'input' } })['q']?.share).toBe(0);
});
