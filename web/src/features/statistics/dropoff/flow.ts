/** How many went along each line of the tree, where the counters tell it. Pure. */
import type { Dialogue, DialogueNode, NodeKind } from '../../../../../core/dialogue/dialogue.schema.ts';
import { nodeAt, walkedLinks, type Link } from '../../../../../core/dialogue/graph.ts';
import type { Counts } from '../../../../../core/statistics/counts.ts';
import { funnelOf, type FunnelStep } from '../../../../../core/statistics/funnel.ts';

export interface Flows {
  /** How each node fared; a node without bubbles is left out where nothing tells how many passed it. */
  steps: Record<string, FunnelStep>;
  /** Conversations that went along a link; undefined where the counters do not tell. */
  along: (link: Pick<Link, 'from' | 'via' | 'to'>) => number | undefined;
}

/** Nodes that respondents pass without seeing anything, so nothing is counted there. */
const SILENT: ReadonlySet<NodeKind> = new Set<NodeKind>(['branch', 'set', 'jump']);

/** Conversations that chose the option, as their answers stand now. */
export function optionCount(options: Counts['options'], node: string, option: string): number {
  const counter = Object.hasOwn(options, node) ? (options[node] ?? {}) : {};
  return Object.hasOwn(counter, option) ? (counter[option] ?? 0) : 0;
}

/** The counters of a period laid on a dialogue. */
export function flowsOf(
  dialogue: Dialogue,
  counts: Pick<Counts, 'started' | 'shown' | 'answered' | 'options'>,
): Flows {
  const funnel = funnelOf(counts, dialogue.nodes);
  const inbound = inboundLinks(dialogue);
  const passed = new Map<string, number | undefined>();

  function along({ from, via, to }: Pick<Link, 'from' | 'via' | 'to'>): number | undefined {
    const [node, target] = [nodeAt(dialogue, from), nodeAt(dialogue, to)];
    if (!node || !target) return undefined;
    if (node.kind === 'choice' && !node.multiple) return chosen(node, via, counts.options);
    const onlyWay = inbound.get(to)?.length === 1 && to !== dialogue.start;
    if (onlyWay && !SILENT.has(target.kind)) return funnel[to]?.shown;
    const leadsOn = new Set(walkedLinks(node).map((link) => link.to));
    return leadsOn.size === 1 && leadsOn.has(to) ? through(node) : undefined;
  }

  /** Who went on from a node: counted where it shows something, else the sum of who came. */
  function through(node: DialogueNode): number | undefined {
    if (!SILENT.has(node.kind)) return funnel[node.id]?.answered;
    if (passed.has(node.id)) return passed.get(node.id);
    // Unknown until it is known, so that a loop of silent nodes ends.
    passed.set(node.id, undefined);
    const came = (inbound.get(node.id) ?? []).map(along);
    const sum = came.every((one) => one !== undefined) ? came.reduce((a, b) => a + b, 0) : undefined;
    passed.set(node.id, sum);
    return sum;
  }

  const steps = Object.values(dialogue.nodes).flatMap((node): [string, FunnelStep][] => {
    const step = funnel[node.id];
    const count = SILENT.has(node.kind) ? through(node) : step?.shown;
    if (!step || count === undefined) return [];
    if (!SILENT.has(node.kind)) return [[node.id, step]];
    const share = counts.started > 0 ? count / counts.started : 0;
    return [[node.id, { shown: count, answered: count, left: 0, share }]];
  });
  return { steps: Object.fromEntries(steps), along };
}

/** Links that a respondent can be led along, by the node at their end. */
function inboundLinks(dialogue: Dialogue): Map<string, Link[]> {
  return Map.groupBy(Object.values(dialogue.nodes).flatMap(walkedLinks), ({ to }) => to);
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
