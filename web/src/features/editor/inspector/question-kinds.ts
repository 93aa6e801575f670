import type { NodeKind } from '../../../../../core/dialogue/dialogue.schema.ts';

/** Kinds of nodes that wait for an answer. */
export const QUESTION_KINDS = ['choice', 'input', 'contact'] as const satisfies NodeKind[];

export function isQuestionKind(kind: NodeKind): boolean {
  return QUESTION_KINDS.some((one) => one === kind);
}
