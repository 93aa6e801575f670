/** Questions at which conversations stop. Pure. */
import type { NodeKind } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { FunnelStep } from '../../../../../core/statistics/funnel.ts';

export interface Leaver extends FunnelStep {
  node: string;
  /** Of those who saw the question, 0–1. */
  leftShare: number;
}

const QUESTIONS: ReadonlySet<NodeKind> = new Set<NodeKind>(['choice', 'input', 'contact']);

/** The share that stopped at the node, of those who came to it. */
export function leftShare({ left, shown }: Pick<FunnelStep, 'left' | 'shown'>): number {
  return shown > 0 ? left / shown : 0;
}

/** Every question that somebody has seen, those that most stop at first. */
export function leaversOf(
  funnel: Readonly<Record<string, FunnelStep>>,
  nodes: Readonly<Record<string, { kind: NodeKind }>>,
): Leaver[] {
  return Object.entries(funnel)
    .filter(([id, { shown }]) => shown > 0 && QUESTIONS.has(nodes[id]?.kind ?? 'message'))
    .map(([node, step]) => ({ node, ...step, leftShare: leftShare(step) }))
    .sort((a, b) => b.left - a.left || b.leftShare - a.leftShare);
}
