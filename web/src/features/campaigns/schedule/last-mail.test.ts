import { expect, it } from 'vitest';
import { leavingTimes } from './last-mail.ts';

const office = { timeZone: 'Europe/Helsinki', days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' };
const always = { timeZone: 'Europe/Helsinki', days: [], from: '00:00', to: '00:00' };
/** Wednesday at ten in Finland. */
const wednesday = new Date('2026-11-25T08:00:00Z');
const times = (hours: typeof office, perHour: number, mails: number, start = wednesday) => {
  const leaving = leavingTimes({ ...hours, perHour }, mails, start);
  return leaving && [leaving.first.toISOString(), leaving.last.toISOString()];
};

it('sends a single mail at once, or when the hours begin', () => {
  expect(times(office, 60, 1)).toEqual(['2026-11-25T08:00:00.000Z', '2026-11-25T08:00:00.000Z']);
  const evening = new Date('2026-11-25T18:00:00Z');
  expect(times(office, 60, 1, evening)).toEqual(['2026-11-26T06:00:00.000Z', '2026-11-26T06:00:00.000Z']);
});

it('goes on the next day and over the weekend', () => {
  expect(times(office, 60, 361)?.[1]).toBe('2026-11-26T06:00:00.000Z');
  // Six hours are left of Wednesday, eight of each of Thursday and Friday; the rest is Monday's.
  expect(times(office, 60, 22 * 60 + 61)?.[1]).toBe('2026-11-30T07:00:00.000Z');
});

it('never stops where every hour is open', () => {
  expect(times(always, 100, 4_801)?.[1]).toBe('2026-11-27T08:00:00.000Z');
});

it('takes a window over midnight for one', () => {
  const night = { ...always, from: '22:00', to: '02:00' };
  expect(times(night, 60, 241)).toEqual(['2026-11-25T20:00:00.000Z', '2026-11-26T20:00:00.000Z']);
});

it('gives up after a year', () => {
  expect(times({ ...office, days: [1], to: '09:00' }, 1, 500)).toBeNull();
});
