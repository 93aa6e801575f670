export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What the product promises; null where the figure is only shown. */
  goal: string | null;
}
export type Benchmark = () => Promise<Figure[]>;
