/** Hours into months, months into what managers read. Sums only: the order and the cuts do not matter. */
import type { Counts, DayCounts, MonthDocument, ShardDocument, Statistics } from './counts.ts';
import { addCounts, combineCounters, counter, emptyCounts } from './delta.ts';
import { dayOfHour, daysBetween } from './periods.ts';

type VersionMonth = MonthDocument['versions'][string];

export function emptyMonth(month: string): MonthDocument {
  return { month, versions: {} };
}

/** Key of the month that an hour's counters belong to: yyyymm of Helsinki. */
export function monthOfHour(hour: string): string {
  return dayOfHour(hour).slice(0, 7).replace('-', '');
}

/** The month with the shards' counters added; those must be of hours of the month. */
export function foldShards(month: MonthDocument, shards: readonly ShardDocument[]): MonthDocument {
  const versions = { ...month.versions };
  for (const shard of shards) {
    const day = dayOfHour(shard.hour);
    for (const [version, counts] of Object.entries(shard.versions)) {
      versions[version] = addToVersion(versions[version] ?? { ...emptyCounts(), days: {} }, day, counts);
    }
  }
  return { month: month.month, versions };
}

function addToVersion({ days, ...sum }: VersionMonth, day: string, counts: Counts): VersionMonth {
  return { ...addCounts(sum, counts), days: { ...days, [day]: addDays(days[day] ?? emptyDay(), counts) } };
}

function emptyDay(): DayCounts {
  return { started: 0, completed: 0, needs: {} };
}

function addDays(a: DayCounts, b: DayCounts): DayCounts {
  return {
    started: a.started + b.started,
    completed: a.completed + b.completed,
    needs: combineCounters(a.needs, b.needs, 1),
  };
}

/**
 * Statistics of the months `from`–`to` (yyyy-mm, both included), of one version or of all (`null`).
 * `shards` are the hours not yet folded into `months`; those outside the period are left out.
 */
export function statisticsOf(input: {
  from: string;
  to: string;
  version: number | null;
  months: readonly MonthDocument[];
  shards: readonly ShardDocument[];
}): Statistics {
  const { from, to, version } = input;
  const inPeriod = (month: string) => from.replace('-', '') <= month && month <= to.replace('-', '');
  const open = input.shards
    .filter(({ hour }) => inPeriod(monthOfHour(hour)))
    .map((shard) => foldShards(emptyMonth(monthOfHour(shard.hour)), [shard]));
  const parts = [...input.months.filter(({ month }) => inPeriod(month)), ...open].flatMap(({ versions }) =>
    Object.entries(versions),
  );

  let counts = emptyCounts();
  const sums: Statistics['byVersion'] = {};
  const days = Object.fromEntries(daysBetween(from, to).map((day) => [day, emptyDay()]));
  for (const [key, { days: dayCounts, ...sum }] of parts) {
    const known = sums[key] ?? { started: 0, completed: 0 };
    sums[key] = { started: known.started + sum.started, completed: known.completed + sum.completed };
    if (version !== null && key !== String(version)) continue;
    counts = addCounts(counts, sum);
    for (const [day, added] of Object.entries(dayCounts)) {
      days[day] = addDays(days[day] ?? emptyDay(), added);
    }
  }
  // All conversations of a version may have been set aside as spam.
  const held = Object.entries(sums).filter(([, { started, completed }]) => started !== 0 || completed !== 0);
  const byVersion = Object.fromEntries(held);
  const versions = Object.keys(byVersion).map(Number);
  const shownDays = Object.fromEntries(Object.entries(days).map(([day, sum]) => [day, notBelowZero(sum)]));
  return { from, to, versions: versions.sort((a, b) => a - b), counts, days: shownDays, byVersion };
}

/**
 * What was counted before decision 31 lies in the hour of the answer and is taken back from that of the beginning:
 * the totals stay exact, and people read such a day as one on which nothing was added.
 */
function notBelowZero({ started, completed, needs }: DayCounts): DayCounts {
  return {
    started: Math.max(0, started),
    completed: Math.max(0, completed),
    needs: counter(Object.entries(needs).filter(([, count]) => count > 0)),
  };
}
