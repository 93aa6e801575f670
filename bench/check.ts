/** How long the check of a large dialogue takes: it runs while an adviser types. */
import { checkDialogue } from '../core/dialogue/check.ts';
import { LOCALES } from '../core/dialogue/locale.ts';
import { choice, dialogueOf, end } from '../core/dialogue/testing.ts';
import type { Figure } from './figure.ts';

const NODES = 1_000;
const ROUNDS = 15;

/** A tree of choices with four options each, and ends as leaves. */
function largeDialogue(count: number) {
  const nodes = Array.from({ length: count }, (_, i) => {
    const children = [1, 2, 3, 4].map((nth) => 4 * i + nth);
    if (children.at(-1)! >= count) return end(`n${i}`);
    return choice(`n${i}`, Object.fromEntries(children.map((child) => [`to${child}`, `n${child}`])));
  });
  return dialogueOf(nodes, { locales: [...LOCALES] });
}

export default async function (): Promise<Figure[]> {
  const dialogue = largeDialogue(NODES);
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    checkDialogue({ dialogue, needs: [], services: [] });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(ROUNDS / 2)]!;
  return [{ name: 'check-ms-1000', value: Math.round(median * 10) / 10, unit: 'ms', goal: '≤ 50' }];
}
