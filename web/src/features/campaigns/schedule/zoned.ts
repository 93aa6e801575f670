/** Between moments and what a date-and-time field holds ("2026-12-01T09:30"), in the campaign's own time zone. */
import { DateTime } from 'luxon';

/** '' for no moment. */
export function toField(moment: string | null, timeZone: string): string {
  if (moment === null) return '';
  return DateTime.fromISO(moment, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** ISO 8601 in UTC; null where the field holds no whole moment. */
export function fromField(text: string, timeZone: string): string | null {
  const moment = DateTime.fromISO(text, { zone: timeZone });
  return text !== '' && moment.isValid ? moment.toUTC().toISO() : null;
}
