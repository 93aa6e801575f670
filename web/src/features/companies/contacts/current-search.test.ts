import { expect, it } from 'vitest';
import type { ContactSearch } from '../../../../../core/contacts/contact.schema.ts';
import { currentSearch, rankedMisses } from './current-search.ts';

const at = new Date('2026-11-25');
const search = (id: string, group: string | null, status: ContactSearch['status']) => ({
  id,
  group,
  status,
  total: 10,
  done: 5,
  withContacts: 2,
  contacts: 3,
  misses: {},
  startedBy: 'u',
  createdAt: at,
  updatedAt: at,
});
const newestFirst = [
  search('s3', 'bakery', 'done'),
  search('s2', null, 'running'),
  search('s1', 'bakery', 'cancelled'),
];

it('is the named one before anything else', () => {
  expect(currentSearch(newestFirst, { search: 's1', group: 'bakery' })?.id).toBe('s1');
});

it("is the group's latest, finished or not, and never another's", () => {
  expect(currentSearch(newestFirst, { group: 'bakery' })?.id).toBe('s3');
  expect(currentSearch(newestFirst, { group: 'metal' })).toBeUndefined();
});

it('is the one under way where no group is chosen', () => {
  expect(currentSearch(newestFirst, {})?.id).toBe('s2');
  expect(currentSearch(newestFirst.slice(2), {})).toBeUndefined();
});

it('tells the most frequent miss first, and what it does not know as one', () => {
  expect(rankedMisses({ robots: 2, noWebsite: 9, slow: 0, eclipse: 1, flood: 3 })).toEqual([
    { reason: 'noWebsite', count: 9 },
    { reason: 'other', count: 4 },
    { reason: 'robots', count: 2 },
  ]);
});
