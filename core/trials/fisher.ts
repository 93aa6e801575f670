/** Fisher's exact test. Pure. */

/** Tables within this factor of the observed one's probability count as equally probable: sums round differently. */
const TIE = 1 + 1e-7;

/**
 * Two-sided p-value of Fisher's exact test for two groups, each given as [with, without] the outcome: the sum of the
 * probabilities of all tables with the same margins that are no more probable than the one seen (Fisher 1935; the
 * rule of R's `fisher.test`). 1 where a margin is empty. Cost: linear in the companies.
 */
export function fisherExact(a: readonly [number, number], b: readonly [number, number]): number {
  const inA = a[0] + a[1];
  const inB = b[0] + b[1];
  const having = a[0] + b[0];
  const log = logFactorials(inA + inB);
  const choose = (from: number, take: number) => log[from]! - log[take]! - log[from - take]!;
  const logProbability = (count: number) =>
    choose(inA, count) + choose(inB, having - count) - choose(inA + inB, having);
  const seen = logProbability(a[0]);
  let sum = 0;
  for (let count = Math.max(0, having - inB); count <= Math.min(inA, having); count += 1) {
    const one = logProbability(count);
    if (one <= seen + Math.log(TIE)) sum += Math.exp(one);
  }
  return Math.min(1, sum);
}

/** Natural logarithms of 0! … n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i += 1) logs[i] = logs[i - 1]! + Math.log(i);
  return logs;
}
