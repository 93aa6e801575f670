import type { Chance } from '../random.ts';

const DAY = 86_400_000;
/** Sunday first: companies answer on weekdays. */
const WEEKDAYS = [1, 9, 12, 11, 10, 7, 1];
/** Hours in UTC, 5–18: two peaks, after the morning and after lunch. */
const HOURS = [1, 3, 6, 8, 7, 5, 4, 6, 7, 5, 3, 2, 2, 1];

/** `count` moments over the `days` before `now`, in order, the newer weeks a little busier. */
export function inventMoments(count: number, days: number, now: Date, chance: Chance): Date[] {
  const weights = Array.from({ length: days }, (_, i) => {
    const weekday = new Date(now.getTime() - (i + 1) * DAY).getUTCDay();
    return WEEKDAYS[weekday]! * (1.4 - i / days);
  });
  return Array.from({ length: count }, () => {
    const day = new Date(now.getTime() - (chance.weighted(weights) + 1) * DAY);
    return new Date(day.setUTCHours(5 + chance.weighted(HOURS), chance.whole(0, 59), chance.whole(0, 59), 0));
  }).sort((a, b) => a.getTime() - b.getTime());
}
