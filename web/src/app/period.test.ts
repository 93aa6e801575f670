import { expect, it } from 'vitest';
import { daysOf, isDay, momentsOf } from './period.ts';

const NOW = new Date('2026-11-20T23:30:00Z'); // already the 21st in Finland

it('counts today as one of the days', () => {
  expect(daysOf('days30', {}, NOW)).toEqual({ from: '2026-10-23' });
  expect(daysOf('year', {}, NOW)).toEqual({ from: '2026-01-01' });
  expect(daysOf('all', {}, NOW)).toEqual({});
  expect(daysOf('own', { to: '2026-03-01' }, NOW)).toEqual({ to: '2026-03-01' });
});

it('takes from a filter nothing but its days', () => {
  const filter = { period: 'own', from: '2026-01-01', to: '2026-03-01', version: 2, status: 'active' };
  expect(daysOf('own', filter, NOW)).toStrictEqual({ from: '2026-01-01', to: '2026-03-01' });
});

it('includes the whole last day, also when the clocks change', () => {
  const { from, to } = momentsOf({ from: '2026-10-25', to: '2026-10-25' });
  expect([from?.toISOString(), to?.toISOString()]).toEqual([
    '2026-10-24T21:00:00.000Z',
    '2026-10-25T22:00:00.000Z',
  ]);
});

it('knows a day from other texts', () => {
  expect(['2026-02-01', '2026-13-01', '1.2.2026', null].map(isDay)).toEqual([true, false, false, false]);
});
