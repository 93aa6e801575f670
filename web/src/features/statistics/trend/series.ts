/** Days of the statistics as points of the chart: by day, or by week where days would be too many. Pure. */
import type { Statistics } from '../../../../../core/statistics/counts.ts';

export interface TrendPoint {
  /** First and last day that are counted, yyyy-mm-dd; the same for a single day. */
  from: string;
  to: string;
  started: number;
  completed: number;
  /** A week of which some days are outside the period or yet to come. */
  partial: boolean;
}

export interface Trend {
  unit: 'day' | 'week';
  points: TrendPoint[];
}

/** Days that still read one by one. */
export const MOST_DAYS = 92;
export const MOST_DAYS_ON_PHONE = 31;

const DAY_MS = 86_400_000;
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Monday of the day's week, yyyy-mm-dd. */
export function mondayOf(day: string): string {
  const time = timeOf(day);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** The points up to `today`, by week when there are more than `most` days; days to come are left out. */
export function trendOf(days: Statistics['days'], today: string, most = MOST_DAYS): Trend {
  const points = Object.keys(days)
    .filter((day) => day <= today)
    .sort()
    .map((day) => {
      const { started, completed } = days[day]!;
      return { from: day, to: day, started, completed, partial: false };
    });
  return points.length <= most ? { unit: 'day', points } : { unit: 'week', points: byWeek(points) };
}

function byWeek(days: readonly TrendPoint[]): TrendPoint[] {
  const weeks = Map.groupBy(days, ({ from }) => mondayOf(from));
  return [...weeks.values()].map((week) => ({
    from: week[0]!.from,
    to: week.at(-1)!.to,
    started: sum(week, 'started'),
    completed: sum(week, 'completed'),
    partial: week.length < 7,
  }));
}

function sum(points: readonly TrendPoint[], field: 'started' | 'completed'): number {
  return points.reduce((total, point) => total + point[field], 0);
}
