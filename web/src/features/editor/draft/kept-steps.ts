/**
 * Undo that outlives a reload: each step as what it changed. Brought back onto the draft as it is then, a
 * step takes back its own changes and nothing that others have done since.
 */
import { z } from 'zod';
import {
  idSchema,
  nodeSchema,
  type Dialogue,
  type DialogueNode,
} from '../../../../../core/dialogue/dialogue.schema.ts';
import { changedNodes } from '../../../../../core/dialogue/diff.ts';
import { nodeAt } from '../../../../../core/dialogue/graph.ts';
import { MAX_STEPS, type History } from '../../../../../core/dialogue/history.ts';
import { mergeNode } from '../../../../../core/dialogue/merge-node.ts';
import { sameValue } from '../../../../../core/merge/merge-fields.ts';

export const keptStepSchema = z.strictObject({
  start: z.strictObject({ before: idSchema, after: idSchema }),
  /** null → the node was not there. */
  nodes: z.array(
    z.strictObject({ id: idSchema, before: nodeSchema.nullable(), after: nodeSchema.nullable() }),
  ),
});
export type KeptStep = z.infer<typeof keptStepSchema>;

/** What an open draft remembers of its steps, so that typing does not compare the whole tree again. */
export type StepMemory = WeakMap<Dialogue, { after: Dialogue; step: KeptStep }>;

/** The steps that can be undone, oldest first. */
export function stepsOf(
  { past, present }: History<Dialogue>,
  memory: StepMemory = new WeakMap(),
): KeptStep[] {
  return past.map(({ state: before }, index) => {
    const after = past[index + 1]?.state ?? present;
    const known = memory.get(before);
    if (known?.after === after) return known.step;
    const step = stepBetween(before, after);
    memory.set(before, { after, step });
    return step;
  });
}

function stepBetween(before: Dialogue, after: Dialogue): KeptStep {
  const { written, removed } = changedNodes(before, after);
  const ids = [...written.map(({ id }) => id), ...removed];
  return {
    start: { before: before.start, after: after.start },
    nodes: ids.map((id) => ({ id, before: nodeAt(before, id) ?? null, after: nodeAt(after, id) ?? null })),
  };
}

/** The history with kept steps before its own; those that have nothing left to take back are left out. */
export function withSteps(history: History<Dialogue>, steps: readonly KeptStep[]): History<Dialogue> {
  const past = [...history.past];
  let oldest = past[0]?.state ?? history.present;
  for (const step of steps.toReversed()) {
    const state = takenBack(oldest, step);
    if (state === oldest) continue;
    past.unshift({ state, label: '' });
    oldest = state;
  }
  return { ...history, past: past.slice(-MAX_STEPS) };
}

function takenBack(dialogue: Dialogue, { start, nodes }: KeptStep): Dialogue {
  const changed = nodes.flatMap(({ id, before, after }): [string, DialogueNode | null][] => {
    const now = nodeAt(dialogue, id) ?? null;
    const { node } = mergeNode(after, before, now, () => 'theirs');
    return sameValue(node, now) ? [] : [[id, node]];
  });
  const record = { ...dialogue.nodes, ...Object.fromEntries(changed) };
  const left = Object.entries(record).filter((entry): entry is [string, DialogueNode] => entry[1] !== null);
  const moved = start.before !== start.after && dialogue.start === start.after && record[start.before];
  if (changed.length === 0 && !moved) return dialogue;
  return {
    ...dialogue,
    nodes: Object.fromEntries(left),
    start: moved ? start.before : dialogue.start,
  };
}
