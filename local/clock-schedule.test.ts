import { describe, expect, it } from 'vitest';
import { isDue } from './clock-schedule.ts';

function due(schedule: string, moment: string, timeZone = 'UTC'): boolean {
  return isDue(schedule, timeZone, new Date(moment));
}

describe('schedules', () => {
  it.each([
    ['every 5 minutes', '2026-11-21T10:10:30Z', true],
    ['every 5 minutes', '2026-11-21T10:11:30Z', false],
    ['every minute', '2026-11-21T10:11:00Z', true],
    ['every 2 hours', '2026-11-21T10:00:00Z', true],
    ['every 2 hours', '2026-11-21T11:00:00Z', false],
    ['* * * * *', '2026-11-21T10:11:00Z', true],
    ['*/15 * * * *', '2026-11-21T10:45:00Z', true],
    ['*/15 * * * *', '2026-11-21T10:46:00Z', false],
    ['10 3 * * *', '2026-11-21T03:10:59Z', true],
    ['10 3 * * *', '2026-11-21T04:10:00Z', false],
    ['0 8-10 * * 1-5', '2026-11-20T09:00:00Z', true],
    ['0 8-10 * * 1-5', '2026-11-21T09:00:00Z', false],
    ['0 0 1,15 * *', '2026-11-15T00:00:00Z', true],
    ['0 0 * * 7', '2026-11-22T00:00:00Z', true],
    ['5/20 * * * *', '2026-11-22T00:45:00Z', true],
    ['5/20 * * * *', '2026-11-22T00:20:00Z', false],
  ])('%s at %s: %s', (schedule, moment, expected) => {
    expect(due(schedule, moment)).toBe(expected);
  });

  it('takes either the day of the month or the weekday when both are given', () => {
    expect(due('0 0 13 * 5', '2026-11-20T00:00:00Z')).toBe(true);
    expect(due('0 0 13 * 5', '2026-12-13T00:00:00Z')).toBe(true);
    expect(due('0 0 13 * 5', '2026-12-14T00:00:00Z')).toBe(false);
  });

  it('goes by the time zone of the schedule', () => {
    expect(due('0 3 * * *', '2026-11-21T01:00:00Z', 'Europe/Helsinki')).toBe(true);
    expect(due('0 3 * * *', '2026-07-21T00:00:00Z', 'Europe/Helsinki')).toBe(true);
  });

  it('does not run what it cannot read', () => {
    expect(() => due('on mondays', '2026-11-21T01:00:00Z')).toThrow('unknown notation');
  });
});
