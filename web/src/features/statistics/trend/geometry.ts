/** Where the trend chart's lines, ticks and labels go. Pure; px of the drawing. */
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { TrendPoint } from './series.ts';

export interface Size {
  width: number;
  height: number;
}

/** Room around the plot: figures on the left, names of the lines on the right, dates below. */
export interface Margin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface TrendDrawing {
  x: (index: number) => number;
  y: (value: number) => number;
  startedLine: string;
  completedLine: string;
  completedArea: string;
  yTicks: number[];
  /** Indexes of the points that carry a date below. */
  xTicks: number[];
}

/** Least distance between dates below the chart, px. */
const DATE_WIDTH = 64;

export function drawTrend(
  points: readonly TrendPoint[],
  { width, height }: Size,
  margin: Margin,
): TrendDrawing {
  const place = scalePoint<number>(points.map((_, index) => index), [margin.left, width - margin.right]); // prettier-ignore
  const highest = Math.max(4, ...points.map(({ started, completed }) => Math.max(started, completed)));
  const value = scaleLinear([0, highest], [height - margin.bottom, margin.top]).nice(4);
  const x = (index: number) => place(index) ?? margin.left;
  const y = (count: number) => value(count);
  const through = (field: 'started' | 'completed') =>
    line<TrendPoint>((_, index) => x(index), (point) => y(point[field])).curve(curveMonotoneX)(points) ?? ''; // prettier-ignore
  const fill = area<TrendPoint>((_, index) => x(index), y(0), (point) => y(point.completed)).curve(curveMonotoneX); // prettier-ignore
  return {
    x,
    y,
    startedLine: through('started'),
    completedLine: through('completed'),
    completedArea: fill(points) ?? '',
    yTicks: value.ticks(4),
    xTicks: spacedIndexes(points.length, width - margin.left - margin.right, DATE_WIDTH),
  };
}

/** Indexes that lie at least `least` px apart when `count` points share `width` px; the last one always. */
export function spacedIndexes(count: number, width: number, least: number): number[] {
  if (count < 2) return count === 1 ? [0] : [];
  const step = Math.max(1, Math.ceil(least / (width / (count - 1))));
  const indexes: number[] = [];
  for (let index = count - 1; index >= 0; index -= step) indexes.unshift(index);
  return indexes;
}

/** The point nearest to `px`. */
export function nearestIndex(px: number, count: number, from: number, to: number): number {
  if (count < 2 || to <= from) return 0;
  const index = Math.round(((px - from) / (to - from)) * (count - 1));
  return Math.min(count - 1, Math.max(0, index));
}

/**
 * Heights of two labels moved apart until they are `least` px from each other, the lower one no lower than
 * `floor`; their order stays.
 */
export function apart(upper: number, lower: number, least: number, floor: number): [number, number] {
  const missing = Math.max(0, least - (lower - upper));
  const bottom = Math.min(floor, lower + missing / 2);
  return [Math.min(upper - missing / 2, bottom - least), bottom];
}

/** Left edge of a note of `width` px beside the place `at`: to its right where there is room, else to its left. */
export function noteLeft(at: number, width: number, room: number): number {
  const gap = 12;
  const left = at + gap + width <= room ? at + gap : at - gap - width;
  return Math.max(0, Math.min(left, room - width));
}
