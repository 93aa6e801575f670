import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { LOCALE_TAGS } from '../../../app/format.ts';

export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** `everyDay`, `weekdays`, or the days one by one. */
export function dayPattern(days: readonly number[]): 'everyDay' | 'weekdays' | 'own' {
  const chosen = new Set(days);
  if (chosen.size === 0 || chosen.size === WEEK.length) return 'everyDay';
  return chosen.size === 5 && !chosen.has(6) && !chosen.has(7) ? 'weekdays' : 'own';
}

/** The name of a weekday, 1 Monday … 7 Sunday. */
export function dayName(day: number, locale: Locale, weekday: 'long' | 'short'): string {
  // 5 January 2026 is a Monday.
  const date = new Date(Date.UTC(2026, 0, 4 + day));
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], { weekday, timeZone: 'UTC' }).format(date);
}

/** "ma, ti ja to" */
export function daysInWords(days: readonly number[], locale: Locale): string {
  const names = [...days].sort((a, b) => a - b).map((day) => dayName(day, locale, 'short'));
  return new Intl.ListFormat(LOCALE_TAGS[locale], { type: 'conjunction' }).format(names);
}
