import { expect, it } from 'vitest';
import { dayName, dayPattern, daysInWords } from './days.ts';

it('knows every day and the working week', () => {
  expect(dayPattern([])).toBe('everyDay');
  expect(dayPattern([7, 6, 5, 4, 3, 2, 1])).toBe('everyDay');
  expect(dayPattern([5, 4, 3, 2, 1])).toBe('weekdays');
  expect(dayPattern([1, 2, 3, 4, 6])).toBe('own');
});

it('names days, Monday first', () => {
  expect(dayName(1, 'fi', 'long')).toBe('maanantai');
  expect(dayName(7, 'sv', 'long')).toBe('söndag');
  expect(daysInWords([4, 1, 2], 'fi')).toBe('ma, ti ja to');
});
