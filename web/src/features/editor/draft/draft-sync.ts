/**
 * Keeps the draft in memory and the draft on the server in step. Pure planning: what to write, what a
 * change from elsewhere means. Nodes carry revisions, so nobody's work is overwritten unseen.
 */
import type { Dialogue, DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import { sameValue } from './same-value.ts';

/** A node as the server is known to have it. */
export interface KnownNode {
  node: DialogueNode;
  rev: number;
  /** uid of who wrote it. */
  by: string;
}

export interface Known {
  nodes: Readonly<Record<string, KnownNode>>;
  start: string;
  /** Revision of the bot's document, which holds the start. */
  botRev: number;
}

export interface WritePlan {
  /** `rev` is the new one; 1 creates the document. */
  written: { node: DialogueNode; rev: number }[];
  removed: { id: string; rev: number }[];
  start: { start: string; botRev: number } | null;
}

/** The same node changed here and elsewhere; null → removed on that side. */
export interface Conflict {
  id: string;
  mine: DialogueNode | null;
  theirs: KnownNode | null;
}

/** A node's document as it came from the server; null → it is gone. */
export interface RemoteChange {
  id: string;
  document: KnownNode | null;
  /** Asked from the server just now: no late echo. */
  fresh?: boolean;
}

export interface Received {
  known: Known;
  /** What the draft in memory must take over; absent → nothing. */
  take?: { id: string; node: DialogueNode | null };
  conflict?: Conflict;
}

/** Everything in which the draft differs from the server, but for nodes `held` until a conflict is settled. */
export function planWrites(known: Known, dialogue: Dialogue, held: ReadonlySet<string>): WritePlan {
  const written: WritePlan['written'] = [];
  for (const node of Object.values(dialogue.nodes)) {
    const before = known.nodes[node.id];
    if (held.has(node.id) || before?.node === node || (before && sameValue(before.node, node))) continue;
    written.push({ node, rev: (before?.rev ?? 0) + 1 });
  }
  const removed = Object.entries(known.nodes)
    .filter(([id]) => !held.has(id) && !Object.hasOwn(dialogue.nodes, id))
    .map(([id, { rev }]) => ({ id, rev }));
  const start = dialogue.start === known.start ? null : { start: dialogue.start, botRev: known.botRev + 1 };
  return { written, removed, start };
}

export function isEmptyPlan({ written, removed, start }: WritePlan): boolean {
  return written.length === 0 && removed.length === 0 && start === null;
}

/** What the server has once it has accepted the plan. */
export function acknowledged(known: Known, plan: WritePlan, by: string): Known {
  const nodes = { ...known.nodes };
  for (const { node, rev } of plan.written) nodes[node.id] = { node, rev, by };
  for (const { id } of plan.removed) delete nodes[id];
  return { nodes, start: plan.start?.start ?? known.start, botRev: plan.start?.botRev ?? known.botRev };
}

/**
 * A change from elsewhere: taken over when the node is untouched here, a conflict when it is not.
 * News of what is known already changes nothing. `me` is this adviser's uid.
 */
export function receive(known: Known, dialogue: Dialogue, change: RemoteChange, me: string): Received {
  const { id, document } = change;
  const before = known.nodes[id];
  if (!document && !before) return { known };
  if (before && isLateEcho(before, change, me)) return { known };
  const mine = Object.hasOwn(dialogue.nodes, id) ? dialogue.nodes[id]! : null;
  const theirs = document?.node ?? null;
  const updated = withKnown(known, id, document);
  const unchanged = sameNode(theirs, before?.node ?? null);
  if (unchanged || sameNode(mine, theirs)) return { known: updated };
  if (sameNode(mine, before?.node ?? null)) return { known: updated, take: { id, node: theirs } };
  return { known, conflict: { id, mine, theirs: document } };
}

/**
 * An own write that is told of after a later one was accepted. A lower revision by somebody else is news:
 * the node was removed and made again, which counts from 1.
 */
function isLateEcho(before: KnownNode, { document, fresh }: RemoteChange, me: string): boolean {
  return !fresh && document !== null && document.by === me && document.rev <= before.rev;
}

/** A settled conflict: theirs is what the server has; mine, if kept, will be written over it. */
export function settle(known: Known, { id, theirs }: Conflict): Known {
  return withKnown(known, id, theirs);
}

/** The dialogue with one node replaced, added or (null) taken away. */
export function withNode(dialogue: Dialogue, id: string, node: DialogueNode | null): Dialogue {
  return { ...dialogue, nodes: withEntry(dialogue.nodes, id, node) };
}

function withKnown(known: Known, id: string, document: KnownNode | null): Known {
  return { ...known, nodes: withEntry(known.nodes, id, document) };
}

function withEntry<T>(record: Readonly<Record<string, T>>, id: string, value: T | null): Record<string, T> {
  const copy = { ...record };
  if (value === null) delete copy[id];
  else copy[id] = value;
  return copy;
}

function sameNode(a: DialogueNode | null, b: DialogueNode | null): boolean {
  return a === b || (a !== null && b !== null && sameValue(a, b));
}
