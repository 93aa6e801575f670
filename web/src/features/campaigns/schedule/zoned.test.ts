import { expect, it } from 'vitest';
import { fromField, toField } from './zoned.ts';

it('speaks of clock time in the campaign’s own zone, in summer and winter', () => {
  expect(fromField('2026-12-01T09:30', 'Europe/Helsinki')).toBe('2026-12-01T07:30:00.000Z');
  expect(fromField('2026-07-01T09:30', 'Europe/Helsinki')).toBe('2026-07-01T06:30:00.000Z');
  expect(toField('2026-12-01T07:30:00.000Z', 'Europe/Stockholm')).toBe('2026-12-01T08:30');
});

it('has no moment where none is written', () => {
  expect(fromField('', 'Europe/Helsinki')).toBeNull();
  expect(fromField('2026-13-01T09:30', 'Europe/Helsinki')).toBeNull();
  expect(toField(null, 'Europe/Helsinki')).toBe('');
});
