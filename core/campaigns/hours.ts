/** When a campaign may send: working hours of its own time zone, over changes of the clock too. Pure. */
import { DateTime, IANAZone } from 'luxon';
import type { Schedule } from './campaign.schema.ts';

export type Window = { open: true; since: Date } | { open: false; opensAt: Date };
type Hours = Pick<Schedule, 'timeZone' | 'days' | 'from' | 'to'>;

/** A week and the day it began on: a window of any weekday is within. */
const DAYS_AHEAD = 8;

/** True for names such as 'Europe/Helsinki'. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * Whether the campaign may send now, and since when or from when. `to` before `from` ends on the next day; the
 * same time twice is the whole day. An hour that the clock skips in spring begins when the clock has jumped.
 */
export function windowAt(hours: Hours, now: Date): Window {
  const today = DateTime.fromJSDate(now, { zone: hours.timeZone }).startOf('day');
  const moment = now.getTime();
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = today.plus({ days: ahead });
    if (hours.days.length > 0 && !hours.days.includes(day.weekday)) continue;
    const opens = at(day, hours.from).toMillis();
    const closes = at(hours.to > hours.from ? day : day.plus({ days: 1 }), hours.to).toMillis();
    if (moment >= closes) continue;
    return moment >= opens
      ? { open: true, since: new Date(opens) }
      : { open: false, opensAt: new Date(opens) };
  }
  throw new RangeError('A week without a working day');
}

function at(day: DateTime, clock: string): DateTime {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return day.set({ hour, minute });
}
