import { LOCALE_TAGS } from '../../../app/format.ts';
import { staffLocale } from '../../../app/i18n.ts';

/** Words for a moment in the campaign's own time zone: "ma 30.11. klo 9.00". */
export function useZonedMoment(timeZone: () => string) {
  return (moment: Date): string =>
    new Intl.DateTimeFormat(LOCALE_TAGS[staffLocale.value], {
      weekday: 'short',
      day: 'numeric',
      month: 'numeric',
      year: moment.getFullYear() === new Date().getFullYear() ? undefined : 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: timeZone(),
    }).format(moment);
}
