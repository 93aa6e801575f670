/** Arithmetic of counters: what a conversation's change adds to the sums, and the sums of sums. */
import type { Counts } from './counts.ts';

type Counter = Record<string, number>;

/** Field by field, so that ids such as `constructor` are data and nothing else. */
export function counter(entries: Iterable<readonly [string, number]> = []): Counter {
  const result: Counter = Object.create(null) as Counter;
  for (const [key, value] of entries) if (value !== 0) result[key] = value;
  return result;
}

/** No conversations at all. */
export function emptyCounts(): Counts {
  return {
    started: 0,
    completed: 0,
    shown: counter(),
    answered: counter(),
    options: Object.create(null) as Record<string, Counter>,
    needs: counter(),
    services: counter(),
    opened: counter(),
    channels: counter(),
    openings: counter(),
    locales: counter(),
  };
}

/** `a + sign × b`, key by key; keys that come to zero are dropped. */
export function combineCounters(a: Counter, b: Counter, sign: 1 | -1): Counter {
  const result = counter(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const sum = (result[key] ?? 0) + sign * value;
    if (sum === 0) delete result[key];
    else result[key] = sum;
  }
  return result;
}

function combineOptions(a: Counts['options'], b: Counts['options'], sign: 1 | -1): Counts['options'] {
  const result = Object.create(null) as Counts['options'];
  for (const node of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const sum = combineCounters(ownCounter(a, node), ownCounter(b, node), sign);
    if (Object.keys(sum).length > 0) result[node] = sum;
  }
  return result;
}

function ownCounter(options: Counts['options'], node: string): Counter {
  return Object.hasOwn(options, node) ? (options[node] ?? {}) : {};
}

function combine(a: Counts, b: Counts, sign: 1 | -1): Counts {
  return {
    started: a.started + sign * b.started,
    completed: a.completed + sign * b.completed,
    shown: combineCounters(a.shown, b.shown, sign),
    answered: combineCounters(a.answered, b.answered, sign),
    options: combineOptions(a.options, b.options, sign),
    needs: combineCounters(a.needs, b.needs, sign),
    services: combineCounters(a.services, b.services, sign),
    opened: combineCounters(a.opened, b.opened, sign),
    channels: combineCounters(a.channels, b.channels, sign),
    openings: combineCounters(a.openings, b.openings, sign),
    locales: combineCounters(a.locales, b.locales, sign),
  };
}

/** Sum of two counters; neither is changed. */
export function addCounts(a: Counts, b: Counts): Counts {
  return combine(a, b, 1);
}

/** What a conversation's change adds to the sums: entries may be negative, zero entries are dropped. */
export function subtractCounts(after: Counts, before: Counts): Counts {
  return combine(after, before, -1);
}

/** True when adding the counts would change nothing. */
export function isZero(counts: Counts): boolean {
  return (
    counts.started === 0 &&
    counts.completed === 0 &&
    [counts.shown, counts.answered, counts.options, counts.needs, counts.services, counts.opened, counts.channels, counts.openings, counts.locales]
      .every((map) => Object.keys(map).length === 0) // prettier-ignore
  );
}
