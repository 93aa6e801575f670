/** The draw of a randomised evaluation. Pure: the same seed and companies give the same groups. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Trial } from './trial.schema.ts';

export type Arm = 'treatment' | 'control';

export interface Drawable {
  id: string;
  stratum: string;
}

/** Shares are counted in whole parts of this, so that no rounding error decides about a company. */
const PARTS = 10_000;

/**
 * Draws who is written to. Within each stratum, and over all of them, the treatment group has its share rounded up
 * or down, and every company has exactly the share as its chance.
 *
 * How: strata in random order, companies in random order within each (Fisher–Yates), then every n-th of that line
 * from a random start: systematic sampling from an ordered list (Kish 1965, Survey Sampling, chapter 4), which gives
 * any unbroken part of the line its share to within one. The order that companies come in does not matter; a company
 * given twice is drawn once.
 */
export function draw(
  companies: readonly Drawable[],
  { seed, treatmentShare }: Pick<Trial, 'seed' | 'treatmentShare'>,
): Map<string, Arm> {
  const random = xoroshiro128plus(seed);
  const strata = new Map<string, string[]>();
  for (const [id, stratum] of sortedById(companies)) {
    const members = strata.get(stratum);
    if (members) members.push(id);
    else strata.set(stratum, [id]);
  }
  const order = shuffled([...strata.keys()].sort(byCodeUnits), random);
  const line = order.flatMap((stratum) => shuffled(strata.get(stratum) ?? [], random));
  const share = Math.round(treatmentShare * PARTS);
  const start = uniformInt(random, 0, PARTS - 1);
  const passed = (count: number) => Math.floor((count * share + start) / PARTS);
  return new Map(line.map((id, index) => [id, passed(index + 1) > passed(index) ? 'treatment' : 'control']));
}

function sortedById(companies: readonly Drawable[]): [string, string][] {
  const once = new Map(companies.map(({ id, stratum }) => [id, stratum]));
  return [...once].sort(([a], [b]) => byCodeUnits(a, b));
}

/** The same on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shuffled<Item>(items: readonly Item[], random: RandomGenerator): Item[] {
  const line = [...items];
  for (let last = line.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [line[last], line[other]] = [line[other]!, line[last]!];
  }
  return line;
}
