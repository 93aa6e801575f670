/** A copy of unsaved work on this device, in case the tab closes before the server has it. */
import { z } from 'zod';
import { idSchema, nodeSchema, type Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { withNode, type WritePlan } from './draft-sync.ts';
import type { DraftPlace } from './draft-io.ts';

const unsavedSchema = z.strictObject({
  at: z.iso.datetime(),
  written: z.array(nodeSchema),
  removed: z.array(idSchema),
  start: idSchema.nullable(),
});
export type Unsaved = z.infer<typeof unsavedSchema>;

const keyOf = ({ organisation, bot }: DraftPlace) => `ukv-unsaved:${organisation}/${bot}`;

/** Keeps what the server lacks. A full storage is no reason to stop the adviser: the server is still tried. */
export function keepUnsaved(place: DraftPlace, plan: WritePlan, storage: Storage = localStorage) {
  const unsaved: Unsaved = {
    at: new Date().toISOString(),
    written: plan.written.map(({ node }) => node),
    removed: plan.removed.map(({ id }) => id),
    start: plan.start?.start ?? null,
  };
  try {
    storage.setItem(keyOf(place), JSON.stringify(unsaved));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function forgetUnsaved(place: DraftPlace, storage: Storage = localStorage) {
  storage.removeItem(keyOf(place));
}

/** What was left unsaved here the last time; null when nothing was, or it cannot be read. */
export function readUnsaved(place: DraftPlace, storage: Storage = localStorage): Unsaved | null {
  const text = storage.getItem(keyOf(place));
  if (text === null) return null;
  try {
    return unsavedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The dialogue with the unsaved work put back. */
export function withUnsaved(dialogue: Dialogue, unsaved: Unsaved): Dialogue {
  let restored = dialogue;
  for (const node of unsaved.written) restored = withNode(restored, node.id, node);
  for (const id of unsaved.removed) restored = withNode(restored, id, null);
  const start = unsaved.start !== null && restored.nodes[unsaved.start] ? unsaved.start : restored.start;
  return { ...restored, start };
}
