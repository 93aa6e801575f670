/** Two people's work on one node, brought together. */
import { mergeFields, sameValue, type Side } from '../merge/merge-fields.ts';
import { nodeSchema, type DialogueNode } from './dialogue.schema.ts';

/** The path of a conflict that is about the node as a whole: one removed it, or made it another kind. */
export const WHOLE_NODE = '';

export interface NodeMerge {
  node: DialogueNode | null;
  /** Paths that both changed differently, such as `bubbles.{id}.text.sv`; WHOLE_NODE alone for the node itself. */
  conflicts: string[];
}

/**
 * Merges two changes of the same node (null → not there) by field, language and list item: `mergeFields`
 * tells how. A node that one side removed or made another kind is a matter of the whole node, and so is a
 * merge that would break a limit, such as two full lists of answers.
 */
export function mergeNode(
  base: DialogueNode | null,
  mine: DialogueNode | null,
  theirs: DialogueNode | null,
  prefer: (path: string) => Side = () => 'mine',
): NodeMerge {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return { node: mine, conflicts: [] };
  if (sameValue(base, mine)) return { node: theirs, conflicts: [] };
  if (mine && theirs && mine.kind === theirs.kind) {
    const { merged, conflicts } = mergeFields<object>(base ?? {}, mine, theirs, prefer);
    const whole = nodeSchema.safeParse(merged);
    if (whole.success) return { node: whole.data, conflicts };
  }
  return { node: prefer(WHOLE_NODE) === 'mine' ? mine : theirs, conflicts: [WHOLE_NODE] };
}
