import { expect, it } from 'vitest';
import { companyFilter, filterFrom, isNarrowed, queryFrom, type ListFilter } from './filter.ts';

const asQuery = (filter: ListFilter) =>
  JSON.parse(JSON.stringify(queryFrom(filter))) as Record<string, string>;

it('survives the way through the address', () => {
  const filter: ListFilter = { group: 'metalli', town: 'Vantaa', contacts: 'found', name: 'Hav' };
  expect(filterFrom(asQuery(filter))).toEqual(filter);
});

it('ignores what it does not know', () => {
  const filter = filterFrom({ group: '../members', town: '  ', contacts: 'gone', name: ['a', 'b'] });
  expect(filter).toEqual({});
  expect(isNarrowed(filter)).toBe(false);
});

it('asks by the folded beginning of the name', () => {
  expect(companyFilter({ name: 'HAVUKKA-metalli Oy' }).begins).toBe('havukka metalli');
  expect(companyFilter({ name: ' – ' }).begins).toBeUndefined();
});
