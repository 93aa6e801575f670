/** Repeatable chance: the demo shows the same conversations on every machine. */
export interface Chance {
  /** 0 ≤ number < 1. */
  next: () => number;
  whole: (least: number, most: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** Index by weight; weights need not sum to one. */
  weighted: (weights: readonly number[]) => number;
  uuid: () => string;
}

/** Generator by the mulberry32 recurrence; good enough for demo data, never for secrets. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const weighted = (weights: readonly number[]) => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    return index < 0 ? weights.length - 1 : index;
  };
  const hex = (length: number) => Array.from({ length }, () => whole(0, 15).toString(16)).join('');
  return {
    next,
    whole,
    weighted,
    pick: (list) => list[whole(0, list.length - 1)]!,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
