/** Days, weeks and months in words. Keys are yyyy-mm-dd or yyyy-mm; they stand for no time zone. */
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { LOCALE_TAGS } from '../../../app/format.ts';

const dateOf = (key: string) => new Date(`${key.length === 7 ? `${key}-01` : key}T00:00:00Z`);

function formatter(locale: Locale, parts: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], { ...parts, timeZone: 'UTC' });
}

/** A day as short as it goes, for below a chart: 3.11. or 3 Nov. */
export function dayMark(day: string, locale: Locale): string {
  return formatter(locale, { day: 'numeric', month: 'short' }).format(dateOf(day));
}

/** A day with its weekday, or a range of days: ti 3.11.2026, 2.–8.11.2026. */
export function daysInWords({ from, to }: { from: string; to: string }, locale: Locale): string {
  if (from === to) {
    return formatter(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
      dateOf(from),
    );
  }
  return formatter(locale, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
    dateOf(from),
    dateOf(to),
  );
}

/** marraskuu 2026 */
export function monthInWords(month: string, locale: Locale): string {
  return formatter(locale, { month: 'long', year: 'numeric' }).format(dateOf(month));
}
