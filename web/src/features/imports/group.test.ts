import { expect, test } from 'vitest';
import { fitsGroup, type GroupWish } from './group.ts';

const groups = [{ id: 'g', size: 4_000 }];
const wish = (kind: GroupWish['kind']): GroupWish => ({ kind, group: 'g', name: 'Uusi' });

test.each([
  ['none', 50_000, true],
  ['new', 5_000, true],
  ['new', 5_001, false],
  ['old', 1_000, true],
  ['old', 1_001, false],
] as const)('%s with %i companies: %s', (kind, companies, fits) => {
  expect(fitsGroup(wish(kind), groups, companies)).toBe(fits);
});
