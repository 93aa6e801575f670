/** Reading and writing the link that leaves a node at one place. */
import type { Dialogue, DialogueNode } from '../dialogue.schema.ts';
import { nodeAt } from '../graph.ts';

/** A place where a node can hang: an option or case of the parent, or (via null) its `next`. */
export interface Slot {
  parent: string;
  via: string | null;
}

/** Where the place leads; null → nowhere yet; undefined → the node has no such place. */
export function targetAt(node: DialogueNode, via: string | null): string | null | undefined {
  if (node.kind === 'end' || node.kind === 'jump') return undefined;
  if (via === null) return node.next;
  const parts = node.kind === 'choice' ? node.options : node.kind === 'branch' ? node.cases : [];
  return parts.find((part) => part.id === via)?.next;
}

/** The node with the place leading to `to`; the same node when that changes nothing. */
export function withTarget(node: DialogueNode, via: string | null, to: string | null): DialogueNode {
  return mapLinks(node, (old, at, cross) => (cross || at !== via ? old : to));
}

/** The node with every link (and a jump's target) mapped; the same node when nothing changed. */
export function mapLinks(
  node: DialogueNode,
  change: (to: string | null, via: string | null, cross: boolean) => string | null,
): DialogueNode {
  if (node.kind === 'end') return node;
  if (node.kind === 'jump') {
    const target = change(node.target, null, true);
    return target === node.target ? node : { ...node, target };
  }
  const next = change(node.next, null, false);
  if (node.kind === 'choice') {
    const options = mapParts(node.options, change);
    return next === node.next && options === node.options ? node : { ...node, options, next };
  }
  if (node.kind === 'branch') {
    const cases = mapParts(node.cases, change);
    return next === node.next && cases === node.cases ? node : { ...node, cases, next };
  }
  return next === node.next ? node : { ...node, next };
}

function mapParts<P extends { id: string; next: string | null }>(
  parts: P[],
  change: (to: string | null, via: string | null, cross: boolean) => string | null,
): P[] {
  const mapped = parts.map((part) => {
    const next = change(part.next, part.id, false);
    return next === part.next ? part : { ...part, next };
  });
  return mapped.every((part, i) => part === parts[i]) ? parts : mapped;
}

/** The dialogue with every node mapped; unchanged nodes, and an unchanged dialogue, stay the same objects. */
export function mapNodes(dialogue: Dialogue, change: (node: DialogueNode) => DialogueNode): Dialogue {
  return putNodes(dialogue, Object.values(dialogue.nodes).map(change));
}

/** The dialogue with these nodes added or replaced. */
export function putNodes(dialogue: Dialogue, nodes: DialogueNode[]): Dialogue {
  const changed = nodes.filter((node) => nodeAt(dialogue, node.id) !== node);
  if (changed.length === 0) return dialogue;
  return {
    ...dialogue,
    nodes: { ...dialogue.nodes, ...Object.fromEntries(changed.map((node) => [node.id, node])) },
  };
}

/** The dialogue with no structural link to the node; jumps to it stay. */
export function detach(dialogue: Dialogue, id: string): Dialogue {
  return mapNodes(dialogue, (node) => mapLinks(node, (to, _, cross) => (to === id && !cross ? null : to)));
}

/**
 * Hangs a node at a place. What stood there goes on after the last node of the new one's `next` chain;
 * if that chain ends in an end or a jump, it becomes a loose tree. The same dialogue if there is no such place.
 */
export function attach(dialogue: Dialogue, slot: Slot, id: string): Dialogue {
  const parent = nodeAt(dialogue, slot.parent);
  const old = parent && targetAt(parent, slot.via);
  if (!parent || old === undefined || old === id) return dialogue;
  const hung = putNodes(dialogue, [withTarget(parent, slot.via, id)]);
  if (old === null) return hung;
  const tail = tailOf(hung, id, old);
  return tail ? putNodes(hung, [withTarget(tail, null, old)]) : hung;
}

/** Last node of the `next` chain if `follower` can follow it. */
function tailOf(dialogue: Dialogue, id: string, follower: string): DialogueNode | undefined {
  const seen = new Set([follower]);
  let node = nodeAt(dialogue, id);
  while (node && !seen.has(node.id)) {
    seen.add(node.id);
    const next = targetAt(node, null);
    if (next === undefined) return undefined;
    if (next === null) return node;
    node = nodeAt(dialogue, next);
  }
  return undefined;
}
