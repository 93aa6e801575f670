import { describe, expect, test } from 'vitest';
import { dayKey, dayOfHour, daysBetween, helsinkiWallTime, hourKey, monthsBetween, nextDay, startOfDay } from './periods.ts'; // prettier-ignore

describe('days of Helsinki', () => {
  test.each([
    ['2026-01-31T21:59:59Z', '2026-01-31'],
    ['2026-01-31T22:00:00Z', '2026-02-01'],
    ['2026-06-30T20:59:59Z', '2026-06-30'],
    ['2026-06-30T21:00:00Z', '2026-07-01'],
  ])('%s is on %s', (moment, day) => expect(dayKey(new Date(moment))).toBe(day));

  test('begin an hour earlier in UTC in summer time', () => {
    expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T22:00:00.000Z');
    expect(startOfDay('2026-03-30').toISOString()).toBe('2026-03-29T21:00:00.000Z');
    expect(startOfDay('2026-10-26').toISOString()).toBe('2026-10-25T22:00:00.000Z');
  });

  test('begin somewhere whatever the century', () => {
    expect(startOfDay('1900-01-01').getTime()).toBeLessThan(startOfDay('1942-04-03').getTime());
    expect(startOfDay('1942-04-03').getTime()).toBeLessThan(startOfDay('2026-01-01').getTime());
    expect(startOfDay('9999-12-31').toISOString()).toBe('9999-12-30T22:00:00.000Z');
    expect(startOfDay('0001-01-01').getTime()).toBeLessThan(startOfDay('1900-01-01').getTime());
  });

  test('follow each other over months and years', () => {
    expect(nextDay('2026-12-31')).toBe('2027-01-01');
    expect(nextDay('2028-02-28')).toBe('2028-02-29');
  });

  test('show the clock of the wall, milliseconds kept', () => {
    expect(helsinkiWallTime(new Date('2026-07-01T09:05:06.007Z')).toISOString()).toBe(
      '2026-07-01T12:05:06.007Z',
    );
    expect(helsinkiWallTime(new Date('2026-01-01T22:00:00Z')).toISOString()).toBe('2026-01-02T00:00:00.000Z');
  });
});

test('an hour of UTC has a key, and a day in Helsinki', () => {
  expect(hourKey(new Date('2026-11-21T22:59:59.999Z'))).toBe('2026112122');
  expect(dayOfHour('2026112122')).toBe('2026-11-22');
});

describe('months', () => {
  test('run over the turn of the year, both ends included', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
  });

  test('have all their days', () => {
    expect(daysBetween('2028-02', '2028-02')).toHaveLength(29);
    expect(daysBetween('2026-01', '2026-12')).toHaveLength(365);
    expect(daysBetween('2026-12', '2027-01').slice(30, 32)).toEqual(['2026-12-31', '2027-01-01']);
  });
});
