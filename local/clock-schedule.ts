/** When a scheduled function runs, in the two notations of Cloud Scheduler. */

interface Moment {
  minute: number;
  hour: number;
  day: number;
  month: number;
  weekday: number;
}

const MINUTES: Record<string, number> = { minute: 1, minutes: 1, mins: 1, hour: 60, hours: 60 };
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * Whether a schedule is due in the minute of `now`: five cron fields in `timeZone`, or "every N minutes|hours"
 * counted from the epoch.
 * @throws when the schedule is written in neither notation.
 */
export function isDue(schedule: string, timeZone: string, now: Date): boolean {
  const every = /^every (?:(\d+) )?(minutes?|mins|hours?)$/.exec(schedule);
  if (every) {
    const interval = Number(every[1] ?? 1) * (MINUTES[every[2] ?? ''] ?? 1);
    return Math.floor(now.getTime() / 60_000) % interval === 0;
  }
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`Schedule in an unknown notation: ${schedule}`);
  return matchesCron(fields, momentIn(timeZone, now));
}

/** As in crontab(5): when both the day of the month and the weekday are restricted, either is enough. */
function matchesCron(fields: string[], at: Moment): boolean {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const dayMatches = matches(day, at.day, 1);
  const weekdayMatches = matches(weekday, at.weekday, 0) || (at.weekday === 0 && matches(weekday, 7, 0));
  const either = !day.startsWith('*') && !weekday.startsWith('*');
  return (
    matches(minute, at.minute, 0) &&
    matches(hour, at.hour, 0) &&
    matches(month, at.month, 1) &&
    (either ? dayMatches || weekdayMatches : dayMatches && weekdayMatches)
  );
}

/** One cron field: `*`, `5`, `1-5`, `*\/10`, `1-30/2`, and lists of these. */
function matches(field: string, value: number, lowest: number): boolean {
  return field.split(',').some((part) => {
    const [range = '', step = '1'] = part.split('/');
    const [from = lowest, to = range === '*' || part.includes('/') ? Infinity : from] =
      range === '*' ? [] : range.split('-').map(Number);
    return value >= from && value <= to && (value - from) % Number(step) === 0;
  });
}

function momentIn(timeZone: string, now: Date): Moment {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    minute: 'numeric',
    hour: 'numeric',
    day: 'numeric',
    month: 'numeric',
    weekday: 'short',
  });
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    minute: Number(parts.minute),
    hour: Number(parts.hour) % 24,
    day: Number(parts.day),
    month: Number(parts.month),
    weekday: WEEKDAYS.indexOf(parts.weekday ?? ''),
  };
}
