import type { Locale } from '../../../../core/dialogue/locale.ts';

const NAMES: Record<Locale, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** A moment as people write it, by Finland's clock. @param moment ISO, or a date */
export function momentIn(locale: Locale, moment: Date | string): string {
  const format = new Intl.DateTimeFormat(NAMES[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Helsinki',
  });
  return format.format(new Date(moment));
}
