import type { Locale } from '../../../core/dialogue/locale.ts';

const TIME_ZONE = 'Europe/Helsinki';
/** Tags by which Intl writes as people in Finland do. */
export const LOCALE_TAGS: Record<Locale, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
/** Longest age of each unit, in seconds, and the unit's own length. */
const UNITS = [
  { unit: 'minute', below: 3_600, seconds: 60 },
  { unit: 'hour', below: 86_400, seconds: 3_600 },
  { unit: 'day', below: 7 * 86_400, seconds: 86_400 },
] as const;

/** Calendar day in Finland: 21.11.2026. */
export function formatDate(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], { dateStyle: 'medium', timeZone: TIME_ZONE }).format(
    date,
  );
}

/** Day and time of day in Finland. */
export function formatDateTime(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  }).format(date);
}

/** Time of day in Finland. */
export function formatTime(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(LOCALE_TAGS[locale], { timeStyle: 'short', timeZone: TIME_ZONE }).format(
    date,
  );
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(LOCALE_TAGS[locale]).format(value);
}

/** A share between 0 and 1 as whole per cent. */
export function formatPercent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(LOCALE_TAGS[locale], { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/** How long ago, for the last seven days; an older moment, or one of the future, as its date. */
export function formatRelative(date: Date, locale: Locale, now = new Date()): string {
  const age = Math.round((now.getTime() - date.getTime()) / 1000);
  const relative = new Intl.RelativeTimeFormat(LOCALE_TAGS[locale], { numeric: 'auto' });
  if (age < -60) return formatDate(date, locale);
  if (age < 60) return relative.format(0, 'second');
  const step = UNITS.find(({ below }) => age < below);
  return step ? relative.format(-Math.floor(age / step.seconds), step.unit) : formatDate(date, locale);
}
