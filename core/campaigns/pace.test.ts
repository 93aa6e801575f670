import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earn, type Credit } from './pace.ts';

const MINUTE = 60_000;
const start = new Date('2026-03-02T06:00:00Z');
const after = (minutes: number, from = start) => new Date(from.getTime() + minutes * MINUTE);

test('ticks of any rhythm send the pace asked for, within a mail', () => {
  const gaps = fc.array(fc.integer({ min: 30_000, max: 240_000 }), { minLength: 60, maxLength: 120 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), gaps, (perHour, pauses) => {
      let credit: Credit = { credit: 0, paceAt: null };
      let [now, sent] = [start, 0];
      for (const gap of [0, ...pauses]) {
        now = after(gap / MINUTE, now);
        credit = earn(credit, perHour, start, now);
        sent += Math.floor(credit.credit);
        credit = { ...credit, credit: credit.credit % 1 };
      }
      const asked = (perHour * (now.getTime() - start.getTime())) / (60 * MINUTE);
      expect(Math.abs(sent - asked)).toBeLessThan(1.000_001);
    }),
  );
});

describe('no burst', () => {
  const spent = { credit: 0, paceAt: start };
  test('after a long pause at most five minutes are caught up', () => {
    expect(earn(spent, 300, start, after(600)).credit).toBe(25);
    expect(earn({ credit: 25, paceAt: start }, 300, start, after(600)).credit).toBe(26);
  });

  test('in the morning the night has earned nothing', () => {
    const morning = after(14 * 60);
    expect(earn(spent, 300, morning, after(1, morning)).credit).toBe(5);
  });

  test('a clock that was put back earns nothing, and goes on from there', () => {
    const back = earn({ credit: 2, paceAt: start }, 300, after(-120), after(-60));
    expect(back).toEqual({ credit: 2, paceAt: after(-60) });
    expect(earn(back, 300, after(-120), after(-59)).credit).toBe(7);
  });

  test('a slow pace still reaches a whole mail', () => {
    expect(earn({ credit: 0.99, paceAt: start }, 1, start, after(1)).credit).toBeGreaterThan(1);
  });
});
