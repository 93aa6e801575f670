import type { Counts, MonthDocument } from '../../core/statistics/counts.ts';
import { addCounts, combineCounters, counter, emptyCounts } from '../../core/statistics/delta.ts';
import { openingOf } from '../../core/statistics/openings.ts';
import { dayKey } from '../../core/statistics/periods.ts';
import type { Invented } from './invent.ts';

/** The month documents that the rollup would have made of these conversations. */
export function monthDocuments(conversations: readonly Invented[]): MonthDocument[] {
  const months = new Map<string, MonthDocument>();
  for (const { conversation, counts } of conversations) {
    const day = dayKey(conversation.startedAt);
    const month = day.slice(0, 7).replace('-', '');
    const document = months.get(month) ?? { month, versions: {} };
    const before = document.versions[conversation.version] ?? { ...emptyCounts(), days: {} };
    document.versions[conversation.version] = {
      ...addCounts(addCounts(before, counts), openingOf(conversation.channel)),
      days: withDay(before.days, day, counts),
    };
    months.set(month, document);
  }
  for (const { versions } of months.values()) {
    for (const counts of Object.values(versions)) counts.openings = withLookers(counts.openings);
  }
  return [...months.values()];
}

/** Of those who open a page, so many begin: an invitation brings people who mean to, a site passers-by. */
const BEGIN: Record<string, number> = { invitation: 0.68, site: 0.41, signature: 0.6, qr: 0.74 };

/** The openings of those who began, and of those who only looked. */
function withLookers(openings: Counts['openings']): Counts['openings'] {
  return counter(
    Object.entries(openings).map(([channel, began]) => [channel, Math.round(began / (BEGIN[channel] ?? 1))]),
  );
}

type Days = MonthDocument['versions'][string]['days'];

function withDay(days: Days, day: string, counts: Counts): Days {
  const before = days[day] ?? { started: 0, completed: 0, needs: {} };
  const after = {
    started: before.started + counts.started,
    completed: before.completed + counts.completed,
    needs: combineCounters(before.needs, counts.needs, 1),
  };
  return { ...days, [day]: after };
}
