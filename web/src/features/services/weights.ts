/** How well a service meets a need, as advisers choose it. */
export const WEIGHTS = [0, 1, 2, 3] as const;
export type Weight = (typeof WEIGHTS)[number];

/** The choice that stands for any stored weight (imported ones may be larger, or negative). */
export function nearestWeight(weight: number): Weight {
  return WEIGHTS.findLast((one) => weight >= one) ?? 0;
}
