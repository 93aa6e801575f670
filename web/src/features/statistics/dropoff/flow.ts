/** How many went along each line of the tree, where the counters tell it. Pure. */
import type { Dialogue, DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import { linksOf, nodeAt, type Link } from '../../../../../core/dialogue/graph.ts';
import type { Counts } from '../../../../../core/statistics/counts.ts';
import type { FunnelStep } from '../../../../../core/statistics/funnel.ts';

/** Conversations that chose the option, as their answers stand now. */
export function optionCount(options: Counts['options'], node: string, option: string): number {
  const counter = Object.hasOwn(options, node) ? (options[node] ?? {}) : {};
  return Object.hasOwn(counter, option) ? (counter[option] ?? 0) : 0;
}

/** Links of the whole dialogue that end at each node. */
export function inboundCounts(dialogue: Dialogue): Map<string, number> {
  const inbound = new Map<string, number>();
  for (const node of Object.values(dialogue.nodes)) {
    for (const { to } of linksOf(node)) inbound.set(to, (inbound.get(to) ?? 0) + 1);
  }
  return inbound;
}

/**
 * Conversations that went along a link: the option's own count, else how many came where only this link
 * leads, else how many went on from where nothing else leads on. undefined where none of these tells it.
 */
export function flowAlong(
  { from, via, to }: Pick<Link, 'from' | 'via' | 'to'>,
  {
    dialogue,
    options,
    funnel,
    inbound,
  }: {
    dialogue: Dialogue;
    options: Counts['options'];
    funnel: Readonly<Record<string, FunnelStep>>;
    inbound: ReadonlyMap<string, number>;
  },
): number | undefined {
  const node = nodeAt(dialogue, from);
  if (!node) return undefined;
  if (node.kind === 'choice' && !node.multiple) return chosen(node, via, options);
  if (inbound.get(to) === 1 && to !== dialogue.start) return funnel[to]?.shown;
  return new Set(linksOf(node).map((link) => link.to)).size === 1 ? funnel[from]?.answered : undefined;
}

/** Of a single choice: who took the option, or, along its `next`, who took an option without a way of its own. */
function chosen(
  node: Extract<DialogueNode, { kind: 'choice' }>,
  via: string | null,
  options: Counts['options'],
): number {
  const taken = node.options.filter(({ id, next }) => (via === null ? next === null : id === via));
  return taken.reduce((sum, { id }) => sum + optionCount(options, node.id, id), 0);
}
