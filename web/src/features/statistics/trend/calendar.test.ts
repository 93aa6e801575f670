import { expect, it } from 'vitest';
import { dayMark, daysInWords, monthInWords } from './calendar.ts';

it('writes days, ranges and months as each language does', () => {
  expect(dayMark('2026-11-03', 'fi')).toBe('3.11.');
  expect([dayMark('2026-11-03', 'sv'), dayMark('2026-11-03', 'en')]).toEqual(['3 nov.', '3 Nov']);
  expect(daysInWords({ from: '2026-11-03', to: '2026-11-03' }, 'fi')).toBe('ti 3.11.2026');
  expect(daysInWords({ from: '2026-11-02', to: '2026-11-08' }, 'fi')).toBe('2.–8.11.2026');
  expect(monthInWords('2026-11', 'fi')).toBe('marraskuu 2026');
});
