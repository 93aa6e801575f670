/** Subtrees as plain data: duplicate, copy, paste, also between bots. */
import { z } from 'zod';
import { idSchema, nodeSchema } from '../dialogue.schema.ts';
import type { BranchCase, Dialogue, DialogueNode } from '../dialogue.schema.ts';
import { LIMITS } from '../limits.ts';
import { descendants, nodeAt } from '../graph.ts';
import { newId } from '../new-id.ts';
import { attach, mapLinks, putNodes, targetAt, type Slot } from './links.ts';

/** What the clipboard holds. */
export const fragmentSchema = z.strictObject({
  root: idSchema,
  nodes: z.array(nodeSchema).min(1).max(LIMITS.nodesPerBot),
});
export type Fragment = z.infer<typeof fragmentSchema>;

export interface Inserted {
  dialogue: Dialogue;
  /** Id of the copy's top node; null → nothing was inserted. */
  root: string | null;
}

/** The node and all below it; null if there is no such node. Jumps out of it keep their target. */
export function extractSubtree(dialogue: Dialogue, id: string): Fragment | null {
  if (!nodeAt(dialogue, id)) return null;
  const ids = [id, ...descendants(dialogue, id)];
  const inside = new Set(ids);
  const nodes = ids.map((inner) =>
    mapLinks(dialogue.nodes[inner]!, (to, _, cross) =>
      cross || (to !== null && to !== id && inside.has(to)) ? to : null,
    ),
  );
  return { root: id, nodes };
}

/**
 * Inserts a copy with new node ids at a place, or loose when `slot` is null. Links, jumps and conditions
 * inside the copy point inside it; jumps to nodes that this dialogue lacks lead nowhere.
 */
export function insertSubtree(
  dialogue: Dialogue,
  fragment: Fragment,
  slot: Slot | null,
  random?: () => number,
): Inserted {
  const parent = slot && nodeAt(dialogue, slot.parent);
  const noPlace = slot && (!parent || targetAt(parent, slot.via) === undefined);
  const count = Object.keys(dialogue.nodes).length + fragment.nodes.length;
  if (noPlace || count > LIMITS.nodesPerBot) return { dialogue, root: null };

  const renamed = new Map(fragment.nodes.map((node) => [node.id, newId(random)]));
  const root = renamed.get(fragment.root);
  if (!root) return { dialogue, root: null };
  const follow = (to: string | null, cross: boolean) =>
    to === null ? null : (renamed.get(to) ?? (cross && nodeAt(dialogue, to) ? to : null));
  const copies = fragment.nodes.map((node) => copyOf(node, renamed, follow));
  const inserted = putNodes(dialogue, copies);
  return { dialogue: slot ? attach(inserted, slot, root) : inserted, root };
}

/** Copies a node with all below it; the copy is loose, ready to be hung somewhere. */
export function duplicateSubtree(dialogue: Dialogue, id: string, random?: () => number): Inserted {
  const fragment = extractSubtree(dialogue, id);
  return fragment ? insertSubtree(dialogue, fragment, null, random) : { dialogue, root: null };
}

function copyOf(
  node: DialogueNode,
  renamed: Map<string, string>,
  follow: (to: string | null, cross: boolean) => string | null,
): DialogueNode {
  const linked = mapLinks(node, (to, _, cross) => follow(to, cross));
  const copy = { ...linked, id: renamed.get(node.id)! };
  return copy.kind === 'branch'
    ? { ...copy, cases: copy.cases.map((branchCase) => caseOf(branchCase, renamed)) }
    : copy;
}

function caseOf(branchCase: BranchCase, renamed: Map<string, string>): BranchCase {
  const clauses = branchCase.clauses.map((clause) => {
    if (clause.subject.kind !== 'answer') return clause;
    const node = renamed.get(clause.subject.node) ?? clause.subject.node;
    return { ...clause, subject: { ...clause.subject, node } };
  });
  return { ...branchCase, clauses };
}
