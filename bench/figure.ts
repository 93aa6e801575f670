export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What the product promises; null where the figure is only shown. */
  goal: string | null;
  /** What a reader must know to judge it: versions, spread. */
  note?: string;
}
export type Benchmark = () => Promise<Figure[]>;

/** The middle of the values, with as many digits after the point as asked for. */
export function median(values: readonly number[], digits = 0): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  return Math.round(middle * 10 ** digits) / 10 ** digits;
}
