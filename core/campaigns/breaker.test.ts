import { expect, it } from 'vitest';
import { isBroken, NO_STRAIN, strainedBy, type Strain } from './breaker.ts';

const BLOCKED = { kind: 'blocked', fault: '550 5.7.606' } as const;
const after = (...outcomes: Parameters<typeof strainedBy>[1][]) =>
  outcomes.reduce<Strain>(strainedBy, NO_STRAIN);
const many = (count: number, ...outcomes: Parameters<typeof strainedBy>[1][]) =>
  Array.from({ length: count }, () => outcomes).flat();

it('breaks at the third refusal in a row, and knows the code', () => {
  expect(isBroken(after(...many(2, BLOCKED)))).toBe(false);
  expect(after(...many(3, BLOCKED))).toEqual({ points: 3, fault: '550 5.7.606' });
  expect(isBroken(after(...many(3, { kind: 'unexplained', fault: '550' })))).toBe(true);
});

it('bears a few among many that are taken, and not every second', () => {
  expect(isBroken(after(...many(50, BLOCKED, ...many(4, 'taken'))))).toBe(false);
  expect(isBroken(after(...many(50, BLOCKED, 'taken')))).toBe(true);
  expect(after('taken', 'taken')).toEqual(NO_STRAIN);
});

it('takes no notice of what is a matter of one mailbox or of time', () => {
  for (const kind of ['later', 'refused', 'bounced', 'unclear'] as const) {
    expect(after(...many(20, { kind, fault: '452' }))).toEqual(NO_STRAIN);
  }
});
