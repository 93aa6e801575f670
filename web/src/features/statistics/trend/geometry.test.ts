import { describe, expect, it } from 'vitest';
import { apart, drawTrend, nearestIndex, noteLeft, spacedIndexes } from './geometry.ts';
import type { TrendPoint } from './series.ts';

const points = (...counts: [number, number][]): TrendPoint[] =>
  counts.map(([started, completed]) => ({ from: '', to: '', started, completed, partial: false }));
const SIZE = { width: 400, height: 200 };
const MARGIN = { top: 10, right: 50, bottom: 20, left: 30 };

describe('the drawing', () => {
  it('spans the plot: first point left, last one right, zero at the bottom', () => {
    const { x, y } = drawTrend(points([0, 0], [5, 2], [10, 6]), SIZE, MARGIN);
    expect([x(0), x(2), y(0), y(10)]).toEqual([30, 350, 180, 10]);
  });

  it('marks whole numbers only, also when there is little', () => {
    expect(drawTrend(points([0, 0], [1, 1]), SIZE, MARGIN).yTicks).toEqual([0, 1, 2, 3, 4]);
    expect(drawTrend(points([0, 0], [97, 1]), SIZE, MARGIN).yTicks).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('draws one point and none at all without failing', () => {
    expect(drawTrend(points([3, 1]), SIZE, MARGIN).startedLine).toMatch(/^M[\d.]+,[\d.]+Z$/);
    expect(drawTrend([], SIZE, MARGIN)).toMatchObject({ startedLine: '', xTicks: [] });
  });
});

it('spreads dates so that they do not touch, from the last one backwards', () => {
  expect(spacedIndexes(90, 890, 64)).toEqual([5, 12, 19, 26, 33, 40, 47, 54, 61, 68, 75, 82, 89]);
  expect(spacedIndexes(3, 890, 64)).toEqual([0, 1, 2]);
  expect([spacedIndexes(1, 890, 64), spacedIndexes(0, 890, 64)]).toEqual([[0], []]);
});

it('finds the nearest point and stays within them', () => {
  expect([0, 30, 200, 320, 999].map((px) => nearestIndex(px, 3, 30, 350))).toEqual([0, 0, 1, 2, 2]);
  expect(nearestIndex(100, 1, 30, 350)).toBe(0);
});

it('moves labels apart only when they would touch', () => {
  expect(apart(50, 100, 18, 200)).toEqual([50, 100]);
  expect(apart(100, 104, 18, 200)).toEqual([93, 111]);
});

it('keeps labels above the floor', () => {
  expect(apart(200, 200, 18, 195)).toEqual([177, 195]);
  expect(apart(50, 200, 18, 195)).toEqual([50, 195]);
});

it('puts a note to the right, to the left near the edge, and never outside', () => {
  expect(noteLeft(100, 150, 400)).toBe(112);
  expect(noteLeft(350, 150, 400)).toBe(188);
  expect(noteLeft(100, 150, 200)).toBe(0);
});
