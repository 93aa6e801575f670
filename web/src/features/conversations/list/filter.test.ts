import { expect, it } from 'vitest';
import { conversationFilter, filterFrom, queryFrom, type ListFilter } from './filter.ts';

const asQuery = (filter: ListFilter) =>
  JSON.parse(JSON.stringify(queryFrom(filter))) as Record<string, string>;

it('survives the way through the address', () => {
  const filter: ListFilter = {
    period: 'own',
    from: '2026-01-05',
    to: '2026-02-01',
    version: 2,
    status: 'completed',
    spam: true,
  };
  expect(filterFrom(asQuery(filter))).toEqual(filter);
});

it('falls back to the last 90 days and ignores what it does not know', () => {
  expect(filterFrom({ period: 'x', version: '-1', status: 'gone', spam: '1', from: 'yesterday' })).toEqual({
    period: 'days90',
  });
});

it('keeps own days out of the other periods', () => {
  expect(queryFrom({ period: 'all', from: '2026-01-01' })).not.toHaveProperty('from');
  const { from, to } = conversationFilter('b', { period: 'own', from: '2026-01-05' }, new Date());
  expect([from?.toISOString(), to]).toEqual(['2026-01-04T22:00:00.000Z', undefined]);
});
