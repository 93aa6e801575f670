import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShardDocument } from './counts.ts';
import { addCounts, emptyCounts } from './delta.ts';
import { emptyMonth, foldShards, monthOfHour, statisticsOf } from './fold.ts';

const shardOf = (hour: string, version: number, started: number, need = 'money'): ShardDocument => ({
  hour,
  versions: {
    [version]: { ...emptyCounts(), started, completed: 1, shown: { hello: started }, needs: { [need]: 1 } },
  },
});

const shards = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 23 }), fc.integer({ min: 1, max: 3 }), fc.nat({ max: 20 }))
    .map(([day, hour, version, started]) =>
      shardOf(`202606${String(day).padStart(2, '0')}${String(hour).padStart(2, '0')}`, version, started),
    ),
  { maxLength: 20 },
); // prettier-ignore

describe('statistics of a period', () => {
  test('are the same however the hours are cut into folded and open ones', () => {
    fc.assert(
      fc.property(shards, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (all, a, b) => {
        const [first, second] = [all.slice(0, a), all.slice(a, a + b)];
        const folded = [first, second].flatMap((some) =>
          [...new Set(some.map(({ hour }) => monthOfHour(hour)))].map((month) =>
            foldShards(emptyMonth(month), some.filter(({ hour }) => monthOfHour(hour) === month)),
          ),
        ); // prettier-ignore
        const period = { from: '2026-06', to: '2026-07', version: null };
        expect(statisticsOf({ ...period, months: folded, shards: all.slice(a + b) })).toEqual(
          statisticsOf({ ...period, months: [], shards: all }),
        );
      }),
    );
  });

  test('hold every day, add up to the total and keep to one version where asked', () => {
    const all = [
      shardOf('2026060110', 1, 5),
      shardOf('2026060111', 2, 7, 'staff'),
      shardOf('2026063008', 1, 1),
    ];
    const statistics = statisticsOf({
      from: '2026-06',
      to: '2026-06',
      version: null,
      months: [],
      shards: all,
    });
    expect(Object.keys(statistics.days)).toHaveLength(30);
    expect(statistics.days['2026-06-01']).toEqual({
      started: 12,
      completed: 2,
      needs: { money: 1, staff: 1 },
    });
    expect(statistics.days['2026-06-02']).toEqual({ started: 0, completed: 0, needs: {} });
    expect(statistics.counts).toEqual(
      all.map(({ versions }) => Object.values(versions)[0]!).reduce(addCounts, emptyCounts()),
    );
    const second = statisticsOf({ from: '2026-06', to: '2026-06', version: 2, months: [], shards: all });
    expect(second.counts.started).toBe(7);
    expect(second.days['2026-06-30']?.started).toBe(0);
    expect(second.versions).toEqual([1, 2]);
    expect(second.byVersion).toEqual({ 1: { started: 6, completed: 2 }, 2: { started: 7, completed: 1 } });
  });

  test('never show a day below zero, while the totals stay exact', () => {
    const takenBack = {
      hour: '2026060210',
      versions: { 1: { ...emptyCounts(), completed: -1, needs: { money: -1, staff: 1 } } },
    };
    const period = { from: '2026-06', to: '2026-06', version: null, months: [] };
    const { days, counts } = statisticsOf({ ...period, shards: [shardOf('2026060110', 1, 5), takenBack] });
    expect(days['2026-06-02']).toEqual({ started: 0, completed: 0, needs: { staff: 1 } });
    expect(counts).toMatchObject({ started: 5, completed: 0, needs: { staff: 1 } });
    expect(counts.needs).not.toHaveProperty('money');
  });

  test('leave out what lies outside the period, by the calendar of Helsinki', () => {
    // 21:30 UTC on 31 May is past midnight in Helsinki: it belongs to June.
    const all = [
      shardOf('2026053120', 1, 1),
      shardOf('2026053121', 1, 10),
      shardOf('2026063020', 1, 100),
      shardOf('2026063021', 1, 1_000),
    ];
    const { counts, days } = statisticsOf({
      from: '2026-06',
      to: '2026-06',
      version: null,
      months: [],
      shards: all,
    });
    expect(counts.started).toBe(110);
    expect(days['2026-06-01']?.started).toBe(10);
  });
});
