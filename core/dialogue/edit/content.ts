/** Edits inside one node. */
import type { Dialogue, DialogueNode, NodeKind, Option } from '../dialogue.schema.ts';
import { LIMITS } from '../limits.ts';
import { descendants, nodeAt } from '../graph.ts';
import { newId } from '../new-id.ts';
import { newNode, newOption } from '../new-node.ts';
import { putNodes } from './links.ts';

type PatchOf<N> = N extends DialogueNode ? Partial<Omit<N, 'id' | 'kind'>> : never;
/** New values for fields of a node; fields its kind does not have are left out. */
export type NodePatch = PatchOf<DialogueNode>;
export type PartList = 'bubbles' | 'options' | 'cases';

/** Sets fields of a node. */
export function updateNode(dialogue: Dialogue, id: string, patch: NodePatch): Dialogue {
  const node = nodeAt(dialogue, id);
  if (!node) return dialogue;
  const changes = Object.entries(patch).filter(
    ([key, value]) => Object.hasOwn(node, key) && node[key as keyof DialogueNode] !== value,
  );
  if (changes.length === 0) return dialogue;
  return putNodes(dialogue, [{ ...node, ...Object.fromEntries(changes) }]);
}

/** Adds a ready answer to a choice, last or at `index`. */
export function addOption(
  dialogue: Dialogue,
  nodeId: string,
  option: Option = newOption(),
  index = Infinity,
): Dialogue {
  const node = nodeAt(dialogue, nodeId);
  if (node?.kind !== 'choice' || node.options.length >= LIMITS.optionsPerNode) return dialogue;
  return putNodes(dialogue, [{ ...node, options: node.options.toSpliced(index, 0, option) }]);
}

/** Moves the item at `from` of a node's list to `to`; the same dialogue when either is out of range. */
export function reorder(
  dialogue: Dialogue,
  nodeId: string,
  list: PartList,
  from: number,
  to: number,
): Dialogue {
  const node = nodeAt(dialogue, nodeId);
  if (!node || from === to) return dialogue;
  const items = (node as Partial<Record<PartList, unknown[]>>)[list];
  if (!items || !Object.hasOwn(items, from) || !Object.hasOwn(items, to)) return dialogue;
  const moved = items.toSpliced(from, 1).toSpliced(to, 0, items[from]);
  return putNodes(dialogue, [{ ...node, [list]: moved }]);
}

/**
 * Moves a ready answer, with all that follows it, to another choice. The same dialogue if either is
 * missing or full, or the target stands below the answer itself.
 */
export function moveOption(
  dialogue: Dialogue,
  from: { node: string; option: string },
  to: { node: string; index: number },
): Dialogue {
  const source = nodeAt(dialogue, from.node);
  const target = nodeAt(dialogue, to.node);
  if (source?.kind !== 'choice' || target?.kind !== 'choice') return dialogue;
  const index = source.options.findIndex((option) => option.id === from.option);
  const option = source.options[index];
  if (!option) return dialogue;
  if (source === target) return reorder(dialogue, source.id, 'options', index, to.index);
  if (target.options.length >= LIMITS.optionsPerNode || leadsTo(dialogue, option.next, target.id))
    return dialogue;
  const taken = target.options.some((other) => other.id === option.id);
  const moved = taken ? { ...option, id: newId() } : option;
  return putNodes(dialogue, [
    { ...source, options: source.options.toSpliced(index, 1) },
    { ...target, options: target.options.toSpliced(to.index, 0, moved) },
  ]);
}

function leadsTo(dialogue: Dialogue, from: string | null, id: string): boolean {
  return from !== null && (from === id || descendants(dialogue, from).includes(id));
}

const SHARED_FIELDS = ['editor', 'bubbles', 'next', 'variable', 'consent'] as const;

/**
 * Makes the node another kind and keeps what both kinds have: title and note, bubbles, `next`, variable,
 * consent. What followed options or cases that are gone becomes loose.
 */
export function changeKind(dialogue: Dialogue, id: string, kind: NodeKind): Dialogue {
  const node = nodeAt(dialogue, id);
  if (!node || node.kind === kind) return dialogue;
  const fresh: DialogueNode = newNode(kind, id);
  const kept = SHARED_FIELDS.filter((field) => Object.hasOwn(node, field) && Object.hasOwn(fresh, field));
  const fields = kept.map((field) => [field, (node as Record<string, unknown>)[field]]);
  return putNodes(dialogue, [{ ...fresh, ...Object.fromEntries(fields) }]);
}
