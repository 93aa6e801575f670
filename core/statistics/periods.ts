/** Calendar of the statistics: hours are UTC, days and months are Europe/Helsinki. */
export const TIME_ZONE = 'Europe/Helsinki';

const wallClock = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const HOUR_MS = 3_600_000;
/** Offset of the hour asked for last: moments come in rows of the same hour, and the calendar is slow. */
let recent = { hour: NaN, offset: 0 };

/** The moment as clocks in Helsinki show it, in the fields of a UTC date: what a spreadsheet cell holds. */
export function helsinkiWallTime(moment: Date): Date {
  const time = moment.getTime();
  const hour = Math.floor(time / HOUR_MS);
  if (hour !== recent.hour) recent = { hour, offset: offsetOf(hour * HOUR_MS) };
  return new Date(time + recent.offset);
}

/** Milliseconds that Helsinki is ahead of UTC; changes at whole hours of UTC only. */
function offsetOf(time: number): number {
  const part = Object.fromEntries(wallClock.formatToParts(time).map((p) => [p.type, Number(p.value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - time;
}

/** yyyy-mm-dd in Helsinki. */
export function dayKey(moment: Date): string {
  return helsinkiWallTime(moment).toISOString().slice(0, 10);
}

/** Start of a calendar day (yyyy-mm-dd) in Helsinki, as a moment. */
export function startOfDay(day: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`);
  // Clocks never change around midnight, so the offset just before or after it is the day's.
  return new Date(wall - offsetOf(wall - offsetOf(wall)));
}

/** The calendar day after. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Key of the hour that holds the moment: yyyymmddHH, UTC. */
export function hourKey(moment: Date): string {
  return moment.toISOString().replace(/\D/g, '').slice(0, 10);
}

/** Helsinki day of an hour key; whole-hour offsets put each hour within one day. */
export function dayOfHour(hour: string): string {
  const [, y, m, d, h] = /^(\d{4})(\d\d)(\d\d)(\d\d)$/.exec(hour) ?? [];
  return dayKey(new Date(Date.UTC(Number(y), Number(m) - 1, Number(d), Number(h))));
}

/** yyyy-mm from `from` to `to`, both included; empty when they are the wrong way round. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (let key = from; key <= to;) {
    months.push(key);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    key = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** Every day of the months `from`–`to` (yyyy-mm), in order. */
export function daysBetween(from: string, to: string): string[] {
  return monthsBetween(from, to).flatMap((month) => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
    return Array.from({ length }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);
  });
}
