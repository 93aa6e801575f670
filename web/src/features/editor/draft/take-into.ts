import type { Dialogue, DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { History } from '../../../../../core/dialogue/history.ts';
import { mergeNode } from '../../../../../core/dialogue/merge-node.ts';
import { withNode, type Taken } from './draft-sync.ts';
import { mapHistory } from './map-history.ts';

/**
 * Takes a change from elsewhere into the draft and into every state that undo or redo can bring back. There
 * the other's work wins, so that undo takes back what was done here and nothing else.
 */
export function takeInto(history: History<Dialogue>, { id, node, base, theirs }: Taken): History<Dialogue> {
  const merged = new Map<DialogueNode | null, DialogueNode | null>();
  const mergedWith = (state: DialogueNode | null) => {
    if (!merged.has(state)) merged.set(state, mergeNode(base, state, theirs, () => 'theirs').node);
    return merged.get(state)!;
  };
  return mapHistory(history, (state) =>
    withNode(state, id, state === history.present ? node : mergedWith(state.nodes[id] ?? null)),
  );
}
