import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatNumber, formatPercent, formatRelative } from './format.ts';

/** 22.30 UTC is already the next day in Finland. */
const late = new Date('2026-11-21T22:30:00Z');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates', () => {
  it('are those of the Finnish clock in each language', () => {
    expect(formatDate(late, 'fi')).toBe('22.11.2026');
    expect(formatDate(late, 'sv')).toBe('22 nov. 2026');
    expect(formatDate(late, 'en')).toBe('22 Nov 2026');
    expect(formatDateTime(late, 'fi')).toContain('0.30');
  });
});

describe('numbers', () => {
  it('are grouped and cut as the language does', () => {
    expect(plain(formatNumber(12_345.5, 'fi'))).toBe('12 345,5');
    expect(formatNumber(12_345, 'en')).toBe('12,345');
    expect(plain(formatPercent(0.256, 'fi'))).toBe('26 %');
  });
});

describe('formatRelative', () => {
  const ago = (seconds: number) => formatRelative(new Date(late.getTime() - seconds * 1000), 'en', late);

  it('counts in the largest whole unit', () => {
    expect(ago(5)).toBe('now');
    expect(ago(119)).toBe('1 minute ago');
    expect(ago(3_600)).toBe('1 hour ago');
    expect(ago(86_400)).toBe('yesterday');
    expect(ago(3 * 86_400)).toBe('3 days ago');
  });

  it('gives the date from a week on, and for a moment to come', () => {
    expect(ago(7 * 86_400)).toBe('15 Nov 2026');
    expect(ago(-3_600)).toBe('22 Nov 2026');
  });

  it('takes a clock that runs a little ahead for now', () => {
    expect(ago(-20)).toBe('now');
  });
});
