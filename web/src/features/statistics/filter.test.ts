import { expect, it } from 'vitest';
import { addMonths, daysOfMonths, filterFrom, monthChoices, monthsOf, queryFrom } from './filter.ts';

const NOW = new Date('2026-03-15T12:00:00Z');

it('survives the way through the address', () => {
  const filter = { span: 'own', from: '2025-11', to: '2026-01', version: 3 } as const;
  const query = JSON.parse(JSON.stringify(queryFrom(filter))) as Record<string, string>;
  expect(filterFrom(query)).toEqual(filter);
});

it('falls back to three months and ignores what it does not know', () => {
  expect(filterFrom({ span: 'x', version: '0', from: '2026-13', to: 'May' })).toEqual({ span: 'months3' });
  expect(queryFrom({ span: 'month', from: '2026-01', to: '2026-02' })).not.toHaveProperty('from');
});

it('counts months back from the present one, in Finnish time', () => {
  expect(monthsOf({ span: 'month' }, NOW)).toEqual({ from: '2026-03', to: '2026-03' });
  expect(monthsOf({ span: 'months3' }, NOW)).toEqual({ from: '2026-01', to: '2026-03' });
  expect(monthsOf({ span: 'months12' }, NOW)).toEqual({ from: '2025-04', to: '2026-03' });
  expect(monthsOf({ span: 'month' }, new Date('2026-03-31T21:30:00Z')).to).toBe('2026-04');
});

it('mends own months that are the wrong way round, too many or half given', () => {
  const own = (from?: string, to?: string) => monthsOf({ span: 'own', from, to }, NOW);
  expect(own('2026-02', '2025-02')).toEqual({ from: '2026-02', to: '2026-02' });
  expect(own('2024-01', '2026-03')).toEqual({ from: '2024-01', to: '2025-01' });
  expect(own('2025-12')).toEqual({ from: '2025-12', to: '2026-03' });
  expect(own(undefined, '2026-01')).toEqual({ from: '2025-11', to: '2026-01' });
});

it('offers months since the bot was made, newest first, at least a year of them', () => {
  expect(monthChoices(undefined, NOW)).toHaveLength(12);
  expect(monthChoices(new Date('2026-02-01'), NOW).at(-1)).toBe('2025-04');
  expect(monthChoices(new Date('2024-12-05'), NOW).at(-1)).toBe('2024-12');
  expect(monthChoices(new Date('2024-12-05'), NOW)[0]).toBe('2026-03');
});

it('turns months into whole days', () => {
  expect(daysOfMonths({ from: '2024-01', to: '2024-02' })).toEqual({ from: '2024-01-01', to: '2024-02-29' });
  expect(addMonths('2025-11', 3)).toBe('2026-02');
});
