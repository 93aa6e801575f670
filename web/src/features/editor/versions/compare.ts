import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { sameValue } from '../../../../../core/merge/merge-fields.ts';

export interface Differences {
  /** Ids of nodes that only `after` has. */
  added: string[];
  changed: string[];
  /** Ids of nodes that only `before` has. */
  removed: string[];
}

/** How one dialogue differs from another, by node. Folding a card is not a change. */
export function compareDialogues(before: Dialogue, after: Dialogue): Differences {
  const content = (dialogue: Dialogue, id: string) => {
    const node = dialogue.nodes[id]!;
    return { ...node, editor: { ...node.editor, collapsed: false } };
  };
  const [old, now] = [Object.keys(before.nodes), Object.keys(after.nodes)];
  return {
    added: now.filter((id) => !Object.hasOwn(before.nodes, id)),
    removed: old.filter((id) => !Object.hasOwn(after.nodes, id)),
    changed: now.filter(
      (id) => Object.hasOwn(before.nodes, id) && !sameValue(content(before, id), content(after, id)),
    ),
  };
}
