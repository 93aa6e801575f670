import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, windowAt } from './hours.ts';

const office = { timeZone: 'Europe/Helsinki', days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' };
const at = (iso: string, hours = office) => windowAt(hours, new Date(iso));
const open = (since: string) => ({ open: true, since: new Date(since) });
const shut = (opensAt: string) => ({ open: false, opensAt: new Date(opensAt) });

test('opens and closes by the clock on the wall', () => {
  expect(at('2026-03-02T05:59:59Z')).toEqual(shut('2026-03-02T06:00:00Z'));
  expect(at('2026-03-02T06:00:00Z')).toEqual(open('2026-03-02T06:00:00Z'));
  expect(at('2026-03-02T13:59:59Z')).toEqual(open('2026-03-02T06:00:00Z'));
  expect(at('2026-03-02T14:00:00Z')).toEqual(shut('2026-03-03T06:00:00Z'));
});

describe('when the clock is changed', () => {
  test('a Friday before and the Monday after keep the same hour on the wall', () => {
    expect(at('2026-03-27T15:00:00Z')).toEqual(shut('2026-03-30T05:00:00Z'));
    expect(at('2026-10-23T14:00:00Z')).toEqual(shut('2026-10-26T06:00:00Z'));
  });

  const nights = { ...office, days: [], from: '03:30', to: '05:00' };
  test('an hour that is skipped begins when the clock has jumped', () => {
    expect(at('2026-03-29T00:59:00Z', nights)).toMatchObject({ open: false });
    expect(at('2026-03-29T01:30:00Z', nights)).toMatchObject({ open: true });
    expect(at('2026-03-29T02:00:00Z', nights)).toEqual(shut('2026-03-30T00:30:00Z'));
  });

  test('an hour that comes twice is one window', () => {
    expect(at('2026-10-25T00:30:00Z', nights)).toMatchObject({ open: true });
    expect(at('2026-10-25T02:30:00Z', nights)).toMatchObject({ open: true });
    expect(at('2026-10-25T03:00:00Z', nights)).toMatchObject({ open: false });
  });
});

test('a night shift belongs to the day it begins on', () => {
  const fridays = { ...office, days: [5], from: '22:00', to: '02:00' };
  expect(at('2026-03-06T23:30:00Z', fridays)).toEqual(open('2026-03-06T20:00:00Z'));
  expect(at('2026-03-07T20:30:00Z', fridays)).toEqual(shut('2026-03-13T20:00:00Z'));
});

test('whenever it is shut, it is open at the moment it says', () => {
  const clock = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const hours = fc.record({
    timeZone: fc.constantFrom('Europe/Helsinki', 'America/New_York', 'Asia/Kathmandu'),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    from: clock,
    to: clock,
  });
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(hours, moment, (one, now) => {
      const found = windowAt(one, now);
      if (found.open) expect(found.since.getTime()).toBeLessThanOrEqual(now.getTime());
      else {
        expect(found.opensAt.getTime()).toBeGreaterThan(now.getTime());
        expect(windowAt(one, found.opensAt)).toEqual({ open: true, since: found.opensAt });
      }
    }),
  );
});

test('knows time zones', () => {
  expect(isTimeZone('Europe/Helsinki')).toBe(true);
  expect(isTimeZone('Europe/Tikkurila')).toBe(false);
});
