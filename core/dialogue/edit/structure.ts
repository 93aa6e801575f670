/** Edits of the tree's shape. Each returns the same dialogue when it is not possible. */
import type { Dialogue, DialogueNode } from '../dialogue.schema.ts';
import { LIMITS } from '../limits.ts';
import { childrenOf, descendants, nodeAt, parentOf } from '../graph.ts';
import { attach, detach, mapLinks, mapNodes, putNodes, targetAt, withTarget } from './links.ts';

/**
 * Puts a new node at a place of the parent (an option's or case's id; null → `next`). What stood there
 * follows the new node, or becomes loose where nothing can follow it.
 */
export function addChild(
  dialogue: Dialogue,
  parentId: string,
  via: string | null,
  node: DialogueNode,
): Dialogue {
  const parent = nodeAt(dialogue, parentId);
  const full = Object.keys(dialogue.nodes).length >= LIMITS.nodesPerBot;
  if (!parent || full || nodeAt(dialogue, node.id) || targetAt(parent, via) === undefined) return dialogue;
  return attach(putNodes(dialogue, [node]), { parent: parentId, via }, node.id);
}

/**
 * Removes a node: with `subtree` all below it too; without, what follows it (`next`, or else its first
 * child) takes its place and other children become loose. Links and jumps to what is gone lead nowhere.
 * The start stays unless something can take its place.
 */
export function removeNode(dialogue: Dialogue, id: string, { subtree }: { subtree: boolean }): Dialogue {
  const node = nodeAt(dialogue, id);
  if (!node) return dialogue;
  const heir = subtree ? null : heirOf(dialogue, node);
  if (id === dialogue.start && heir === null) return dialogue;
  const gone = new Set(subtree ? [id, ...descendants(dialogue, id)] : [id]);

  const parent = parentOf(dialogue).get(id);
  const lifted = parent
    ? putNodes(dialogue, [withTarget(dialogue.nodes[parent.from]!, parent.via, heir)])
    : dialogue;
  const cleared = mapNodes(lifted, (other) =>
    mapLinks(other, (to) => (to !== null && gone.has(to) ? null : to)),
  );
  const nodes = Object.fromEntries(Object.entries(cleared.nodes).filter(([key]) => !gone.has(key)));
  return { ...cleared, nodes, start: id === dialogue.start ? heir! : dialogue.start };
}

/** A child that hangs below this very node in the tree: `next` before the others. */
function heirOf(dialogue: Dialogue, node: DialogueNode): string | null {
  const parents = parentOf(dialogue);
  const own = childrenOf(node).filter((child) => parents.get(child)?.from === node.id);
  const next = targetAt(node, null);
  return (next && own.includes(next) ? next : own[0]) ?? null;
}

/**
 * Moves a node with all below it to another place. The start cannot be moved, nor anything below itself;
 * what stood at the place follows the moved chain.
 */
export function moveNode(dialogue: Dialogue, id: string, newParentId: string, via: string | null): Dialogue {
  const parent = nodeAt(dialogue, newParentId);
  const target = parent && targetAt(parent, via);
  if (!nodeAt(dialogue, id) || target === undefined || target === id) return dialogue;
  if (id === dialogue.start || id === newParentId) return dialogue;
  if (descendants(dialogue, id).includes(newParentId)) return dialogue;
  return attach(detach(dialogue, id), { parent: newParentId, via }, id);
}

/** Makes the node the start. What stood before it becomes a loose tree. */
export function setStart(dialogue: Dialogue, id: string): Dialogue {
  if (!nodeAt(dialogue, id) || id === dialogue.start) return dialogue;
  return { ...detach(dialogue, id), start: id };
}

/** Points a jump at a node; null → nowhere yet. */
export function setJumpTarget(dialogue: Dialogue, id: string, target: string | null): Dialogue {
  const node = nodeAt(dialogue, id);
  if (node?.kind !== 'jump' || (target !== null && !nodeAt(dialogue, target))) return dialogue;
  return putNodes(dialogue, [mapLinks(node, () => target)]);
}
