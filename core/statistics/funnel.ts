import type { NodeKind } from '../dialogue/dialogue.schema.ts';
import { own } from '../own.ts';
import type { Counts } from './counts.ts';

/** How a node fared, for drawing on the tree. */
export interface FunnelStep {
  /** Conversations that have seen it. */
  shown: number;
  /** Conversations that went on from it: answered a question, or came to an end. */
  answered: number;
  /** Shown a question and gave no answer that stands: left there, or went back and took another way. */
  left: number;
  /** Of the conversations that were started, 0–1. */
  share: number;
}

const QUESTIONS: ReadonlySet<NodeKind> = new Set<NodeKind>(['choice', 'input', 'contact']);

/**
 * The drop-off node by node. Nodes that nobody has seen are there with zeros; nodes that only other
 * versions have are left out.
 */
export function funnelOf(
  counts: Pick<Counts, 'started' | 'shown' | 'answered'>,
  nodes: Readonly<Record<string, { kind: NodeKind }>>,
): Record<string, FunnelStep> {
  const steps = Object.entries(nodes).map(([id, { kind }]): [string, FunnelStep] => {
    const shown = own(counts.shown, id) ?? 0;
    const answered = QUESTIONS.has(kind) ? (own(counts.answered, id) ?? 0) : shown;
    const share = counts.started > 0 ? shown / counts.started : 0;
    return [id, { shown, answered, left: Math.max(0, shown - answered), share }];
  });
  return Object.fromEntries(steps);
}
