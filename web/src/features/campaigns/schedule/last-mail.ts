import { windowAt } from '../../../../../core/campaigns/hours.ts';
import type { Schedule } from '../../../../../core/campaigns/campaign.schema.ts';

type Hours = Pick<Schedule, 'timeZone' | 'days' | 'from' | 'to'>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Nobody plans further than this. */
const FURTHEST = 366 * DAY;

export interface Leaving {
  first: Date;
  last: Date;
}

/**
 * When the first and the last of `mails` first messages leave, as the pace and the working hours allow; null when
 * that takes more than a year. Reminders are not among them.
 * @param start when the campaign may begin
 */
export function leavingTimes(
  { perHour, ...hours }: Hours & Pick<Schedule, 'perHour'>,
  mails: number,
  start: Date,
): Leaving | null {
  let moment = start.getTime();
  let left = (Math.max(1, mails) - 1) * (HOUR / perHour);
  let first: Date | undefined;
  while (moment - start.getTime() < FURTHEST) {
    const window = windowAt(hours, new Date(moment));
    if (!window.open) {
      moment = window.opensAt.getTime();
      continue;
    }
    first ??= new Date(moment);
    const closes = window.since.getTime() + lengthOf(hours);
    if (moment + left < closes) return { first, last: new Date(moment + left) };
    left -= closes - moment;
    moment = closes;
  }
  return null;
}

/** How long a day's window is open, in ms; the same time twice is the whole day. */
function lengthOf({ from, to }: Hours): number {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const length = (minutes(to) - minutes(from)) * 60_000;
  return length > 0 ? length : length + DAY;
}
