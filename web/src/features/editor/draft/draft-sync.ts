/**
 * Keeps the draft in memory and the draft on the server in step. Pure planning: what to write, what a
 * change from elsewhere means. Nodes carry revisions, so nobody's work is overwritten unseen.
 */
import type { Dialogue, DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import { mergeNode } from '../../../../../core/dialogue/merge-node.ts';
import { sameValue, type Side } from '../../../../../core/merge/merge-fields.ts';

/** A node as the server is known to have it. */
export interface KnownNode {
  node: DialogueNode;
  rev: number;
  /** uid of who wrote it. */
  by: string;
  /** Something in it could not be read. */
  lost?: true;
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

/** The same place of a node changed here and elsewhere: the node is not saved until an adviser has chosen. */
export interface Conflict {
  id: string;
  /** What the server has; null → it was removed there. The known node is what both began with. */
  theirs: KnownNode | null;
  /** What has been chosen, by path. */
  chosen: Readonly<Record<string, Side>>;
}

/** What an adviser is asked about a conflict. */
export interface OpenConflict extends Conflict {
  mine: DialogueNode | null;
  /** Paths still to be chosen, as `mergeNode` names them. */
  paths: string[];
}

/** News of a node for the draft in memory: what it becomes, and the change that made it so. */
export interface Taken {
  id: string;
  node: DialogueNode | null;
  base: DialogueNode | null;
  theirs: DialogueNode | null;
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
  take?: Taken;
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
 * A change from elsewhere: merged into what was changed here by field and language, a conflict where both
 * changed the same. News of what is known already changes nothing. `me` is this adviser's uid.
 */
export function receive(known: Known, dialogue: Dialogue, change: RemoteChange, me: string): Received {
  const { id, document } = change;
  const before = known.nodes[id];
  if (!document && !before) return { known };
  if (before && isLateEcho(before, change, me)) return { known };
  const base = before?.node ?? null;
  const theirs = document?.node ?? null;
  const updated = withKnown(known, id, document);
  const mine = mineOf(dialogue, id);
  if (sameValue(theirs, base) || sameValue(mine, theirs)) return { known: updated };
  const { node, conflicts } = mergeNode(base, mine, theirs);
  if (conflicts.length > 0) return { known, conflict: { id, theirs: document, chosen: {} } };
  return { known: updated, take: { id, node, base, theirs } };
}

/** A conflict as it stands now: writing goes on in a node while it is open. */
export function openConflict(known: Known, dialogue: Dialogue, conflict: Conflict): OpenConflict {
  const mine = mineOf(dialogue, conflict.id);
  const base = known.nodes[conflict.id]?.node ?? null;
  const { conflicts } = mergeNode(base, mine, conflict.theirs?.node ?? null);
  const paths = conflicts.filter((path) => conflict.chosen[path] === undefined);
  return { ...conflict, mine, paths };
}

/** Ends a conflict by what was chosen: theirs is what the server has, and the merge is still to be saved. */
export function settle(known: Known, dialogue: Dialogue, { id, theirs, chosen }: Conflict) {
  const base = known.nodes[id]?.node ?? null;
  const { node } = mergeNode(
    base,
    mineOf(dialogue, id),
    theirs?.node ?? null,
    (path) => chosen[path] ?? 'mine',
  );
  const take: Taken = { id, node, base, theirs: theirs?.node ?? null };
  return { known: withKnown(known, id, theirs), take };
}

function mineOf(dialogue: Dialogue, id: string): DialogueNode | null {
  return Object.hasOwn(dialogue.nodes, id) ? dialogue.nodes[id]! : null;
}

/**
 * An own write that is told of after a later one was accepted. A lower revision by somebody else is news:
 * the node was removed and made again, which counts from 1.
 */
function isLateEcho(before: KnownNode, { document, fresh }: RemoteChange, me: string): boolean {
  return !fresh && document !== null && document.by === me && document.rev <= before.rev;
}

/** The dialogue with one node replaced, added or (null) taken away. */
export function withNode(dialogue: Dialogue, id: string, node: DialogueNode | null): Dialogue {
  return { ...dialogue, nodes: withEntry(dialogue.nodes, id, node) };
}

/** What is known with one node replaced, added or (null) taken away. */
export function withKnown(known: Known, id: string, document: KnownNode | null): Known {
  return { ...known, nodes: withEntry(known.nodes, id, document) };
}

function withEntry<T>(record: Readonly<Record<string, T>>, id: string, value: T | null): Record<string, T> {
  const copy = { ...record };
  if (value === null) delete copy[id];
  else copy[id] = value;
  return copy;
}
