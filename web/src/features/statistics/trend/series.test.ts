import { expect, it } from 'vitest';
import { daysBetween } from '../../../../../core/statistics/periods.ts';
import { mondayOf, trendOf } from './series.ts';

const period = (from: string, to: string) =>
  Object.fromEntries(daysBetween(from, to).map((day) => [day, { started: 2, completed: 1, needs: {} }]));

it('shows days one by one up to three months, and none that are yet to come', () => {
  const trend = trendOf(period('2026-01', '2026-03'), '2026-03-10');
  expect(trend.unit).toBe('day');
  expect(trend.points).toHaveLength(31 + 28 + 10);
  expect(trend.points.at(-1)).toEqual({
    from: '2026-03-10',
    to: '2026-03-10',
    started: 2,
    completed: 1,
    partial: false,
  });
});

it('sums longer periods by week from Monday and tells which weeks are cut', () => {
  const { unit, points } = trendOf(period('2026-01', '2026-04'), '2026-04-29');
  expect(unit).toBe('week');
  expect(points[0]).toMatchObject({ from: '2026-01-01', to: '2026-01-04', started: 8, partial: true });
  expect(points[1]).toMatchObject({ from: '2026-01-05', to: '2026-01-11', completed: 7, partial: false });
  expect(points.at(-1)).toMatchObject({ from: '2026-04-27', to: '2026-04-29', partial: true });
  expect(points.reduce((total, { started }) => total + started, 0)).toBe(2 * (31 + 28 + 31 + 29));
});

it('sums sooner where there is less room', () => {
  expect(trendOf(period('2026-01', '2026-02'), '2026-12-31', 31).unit).toBe('week');
  expect(trendOf(period('2026-01', '2026-01'), '2026-12-31', 31).unit).toBe('day');
});

it('begins the week on Monday, over a change of year too', () => {
  expect(['2026-11-22', '2026-11-23', '2027-01-01'].map(mondayOf)).toEqual([
    '2026-11-16',
    '2026-11-23',
    '2026-12-28',
  ]);
});
