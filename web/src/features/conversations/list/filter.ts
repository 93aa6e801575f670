/** What the list shows, and how it stands in the page's address. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { ConversationFilter } from '../../../../../core/queries/queries.ts';
import { daysOf, isDay, momentsOf, PERIODS, type Days, type Period } from '../../../app/period.ts';

export interface ListFilter extends Days {
  period: Period;
  version?: number;
  status?: 'active' | 'completed';
  /** Those set aside instead of those that count. */
  spam?: boolean;
}

export const STATUSES = ['active', 'completed'] as const;

/** The filter in an address; whatever is not understood is left out. */
export function filterFrom(query: LocationQuery): ListFilter {
  const version = Number(query.version);
  return {
    period: PERIODS.find((one) => one === query.period) ?? 'days90',
    from: isDay(query.from) ? query.from : undefined,
    to: isDay(query.to) ? query.to : undefined,
    version: Number.isInteger(version) && version > 0 ? version : undefined,
    status: STATUSES.find((one) => one === query.status),
    spam: query.spam === 'yes' || undefined,
  };
}

export function queryFrom({ period, from, to, version, status, spam }: ListFilter): LocationQueryRaw {
  const own = period === 'own' ? { from, to } : {};
  return { period, ...own, version, status, spam: spam ? 'yes' : undefined };
}

export function conversationFilter(bot: string, filter: ListFilter, now: Date): ConversationFilter {
  const { version, status, spam } = filter;
  return { bot, version, status, spam, ...momentsOf(daysOf(filter.period, filter, now)) };
}
