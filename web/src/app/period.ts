/** Calendar periods that lists and files are cut by; days are Finnish. */
import { dayKey, nextDay, startOfDay } from '../../../core/statistics/periods.ts';

export const PERIODS = ['days30', 'days90', 'year', 'all', 'own'] as const;
export type Period = (typeof PERIODS)[number];

/** Days yyyy-mm-dd, both included; an open end is undefined. */
export interface Days {
  from?: string;
  to?: string;
}

const DAY = 86_400_000;
const DAY_KEY = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: unknown): text is string {
  return typeof text === 'string' && DAY_KEY.test(text) && !Number.isNaN(Date.parse(text));
}

/** The days of a period as seen at `now`; `own` holds the days that the person chose, and perhaps more. */
export function daysOf(period: Period, { from, to }: Days, now: Date): Days {
  const back = (days: number) => dayKey(new Date(now.getTime() - (days - 1) * DAY));
  switch (period) {
    case 'days30':
      return { from: back(30) };
    case 'days90':
      return { from: back(90) };
    case 'year':
      return { from: `${dayKey(now).slice(0, 4)}-01-01` };
    case 'all':
      return {};
    case 'own':
      return { from, to };
  }
}

/** Moments of the days: `from` included, `to` excluded. */
export function momentsOf({ from, to }: Days): { from?: Date; to?: Date } {
  return { from: from ? startOfDay(from) : undefined, to: to ? startOfDay(nextDay(to)) : undefined };
}
