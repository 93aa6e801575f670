/** What the statistics cover, and how it stands in the page's address. Months are yyyy-mm, of Helsinki. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { dayKey, monthsBetween } from '../../../../core/statistics/periods.ts';

export const SPANS = ['month', 'months3', 'months12', 'own'] as const;
export type Span = (typeof SPANS)[number];

export interface Months {
  from: string;
  to: string;
}

export interface StatisticsFilter extends Partial<Months> {
  span: Span;
  version?: number;
}

/** The longest range that the server sums up at a time, in months. */
export const LONGEST_RANGE = 13;

const LENGTHS: Record<Exclude<Span, 'own'>, number> = { month: 1, months3: 3, months12: 12 };
const MONTH_KEY = /^\d{4}-(0[1-9]|1[0-2])$/;

const isMonth = (text: unknown): text is string => typeof text === 'string' && MONTH_KEY.test(text);

/** The filter in an address; whatever is not understood is left out. */
export function filterFrom(query: LocationQuery): StatisticsFilter {
  const version = Number(query.version);
  return {
    span: SPANS.find((one) => one === query.span) ?? 'months3',
    from: isMonth(query.from) ? query.from : undefined,
    to: isMonth(query.to) ? query.to : undefined,
    version: Number.isInteger(version) && version > 0 ? version : undefined,
  };
}

export function queryFrom({ span, from, to, version }: StatisticsFilter): LocationQueryRaw {
  return { span, ...(span === 'own' && { from, to }), version };
}

/** The month `count` after (or, negative, before) a month. */
export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** The months that a filter covers as seen at `now`; own ends the wrong way round or too far apart are mended. */
export function monthsOf({ span, from, to }: StatisticsFilter, now: Date): Months {
  const current = dayKey(now).slice(0, 7);
  if (span !== 'own') return { from: addMonths(current, 1 - LENGTHS[span]), to: current };
  const first = from ?? addMonths(to ?? current, -2);
  const last = addMonths(first, LONGEST_RANGE - 1);
  const wanted = to ?? current;
  return { from: first, to: wanted < first ? first : wanted > last ? last : wanted };
}

/** Months to choose from, newest first: since the bot was made, and always the last twelve. */
export function monthChoices(created: Date | undefined, now: Date): string[] {
  const current = dayKey(now).slice(0, 7);
  const year = addMonths(current, -11);
  const first = created ? dayKey(created).slice(0, 7) : year;
  return monthsBetween(first < year ? first : year, current).reverse();
}

/** First and last day of the months, yyyy-mm-dd: how the Excel file asks for the same period. */
export function daysOfMonths({ from, to }: Months): { from: string; to: string } {
  const afterLast = new Date(`${addMonths(to, 1)}-01T00:00:00Z`);
  return { from: `${from}-01`, to: new Date(afterLast.getTime() - 86_400_000).toISOString().slice(0, 10) };
}
