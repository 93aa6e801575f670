import type { Counts } from './counts.ts';
import { counter, emptyCounts } from './delta.ts';

/** What opening a page adds to the statistics. */
export function openingOf(channel: string): Counts {
  return { ...emptyCounts(), openings: counter([[channel, 1]]) };
}

/**
 * How many opened the page, those who began included: who begins has opened it even if a network failed in between and
 * it was never told. null where openings were not counted all the time, as in a period that began before they were:
 * so many are not lost on the way.
 */
export function openedPage({ openings, started }: Pick<Counts, 'openings' | 'started'>): number | null {
  const told = Object.values(openings).reduce((sum, count) => sum + count, 0);
  return told > 0 && told * 2 >= started ? Math.max(told, started) : null;
}
