import type { Counts, MonthDocument } from '../../core/statistics/counts.ts';
import { addCounts, combineCounters, emptyCounts } from '../../core/statistics/delta.ts';
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
      ...addCounts(before, counts),
      days: withDay(before.days, day, counts),
    };
    months.set(month, document);
  }
  return [...months.values()];
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
