import type { Dialogue, DialogueNode } from './dialogue.schema.ts';
import { nodeAt } from './graph.ts';

/** What must be written to go from one dialogue to another. Edits keep unchanged nodes identical, so `===` tells. */
export function changedNodes(
  before: Dialogue,
  after: Dialogue,
): { written: DialogueNode[]; removed: string[] } {
  if (before.nodes === after.nodes) return { written: [], removed: [] };
  return {
    written: Object.values(after.nodes).filter((node) => nodeAt(before, node.id) !== node),
    removed: Object.keys(before.nodes).filter((id) => !nodeAt(after, id)),
  };
}
