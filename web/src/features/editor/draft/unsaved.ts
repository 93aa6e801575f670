/** A copy of unsaved work on this device, in case the tab closes before the server has it. */
import { z } from 'zod';
import { idSchema, nodeSchema, type Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { mergeNode } from '../../../../../core/dialogue/merge-node.ts';
import { sameValue } from '../../../../../core/merge/merge-fields.ts';
import type { DraftPlace } from './draft-io.ts';
import { planWrites, type Known } from './draft-sync.ts';

const knownNodeSchema = z.strictObject({ node: nodeSchema, rev: z.int(), by: z.string() });
const unsavedSchema = z.strictObject({
  at: z.iso.datetime(),
  /** `base`: what the server had when the work began, null → nothing. `mine`: null → removed. */
  nodes: z.array(
    z.strictObject({ id: idSchema, base: knownNodeSchema.nullable(), mine: nodeSchema.nullable() }),
  ),
  start: z.strictObject({ base: idSchema, mine: idSchema }).nullable(),
});
export type Unsaved = z.infer<typeof unsavedSchema>;

/** Whose copy: a draft open in two tabs has two, and nobody is offered another person's. */
export interface CopyPlace extends DraftPlace {
  uid: string;
  /** Id of the tab's own copy. */
  copy: string;
}

const prefixOf = ({ organisation, bot, uid }: Omit<CopyPlace, 'copy'>) =>
  `ukv-unsaved:${uid}/${organisation}/${bot}/`;
const keyOf = (place: CopyPlace) => prefixOf(place) + place.copy;

/** Everything the server lacks, what waits for a choice included, with what it was based on. */
export function unsavedOf(known: Known, dialogue: Dialogue): Unsaved {
  const { written, removed, start } = planWrites(known, dialogue, new Set());
  const ids = [...written.map(({ node }) => node.id), ...removed.map(({ id }) => id)];
  return {
    at: new Date().toISOString(),
    nodes: ids.map((id) => ({ id, base: known.nodes[id] ?? null, mine: dialogue.nodes[id] ?? null })),
    start: start && { base: known.start, mine: start.start },
  };
}

/** Keeps the copy. A full storage is no reason to stop the adviser: the server is still tried. */
export function keepUnsaved(place: CopyPlace, unsaved: Unsaved, storage: Storage = localStorage) {
  try {
    storage.setItem(keyOf(place), JSON.stringify(unsaved));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function forgetUnsaved(place: CopyPlace, storage: Storage = localStorage) {
  storage.removeItem(keyOf(place));
}

export interface Leftover {
  place: CopyPlace;
  unsaved: Unsaved;
}

/** Copies of this person's work on the draft, oldest first, but for those of tabs still `open`. */
export function findUnsaved(
  place: Omit<CopyPlace, 'copy'>,
  open: ReadonlySet<string>,
  storage: Storage = localStorage,
): Leftover[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  const prefix = prefixOf(place);
  const found = keys.flatMap((key): Leftover[] => {
    const copy = key.slice(prefix.length);
    if (!key.startsWith(prefix) || open.has(copy)) return [];
    const unsaved = parse(storage.getItem(key));
    return unsaved ? [{ place: { ...place, copy }, unsaved }] : [];
  });
  return found.sort((a, b) => a.unsaved.at.localeCompare(b.unsaved.at));
}

function parse(text: string | null): Unsaved | null {
  try {
    return unsavedSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

/** Whether the draft has all of the work: it was saved after all, though this device was never told. */
export function isSaved(dialogue: Dialogue, { nodes, start }: Unsaved): boolean {
  const has = nodes.every(({ id, base, mine }) => {
    const now = dialogue.nodes[id] ?? null;
    const { node, conflicts } = mergeNode(base?.node ?? null, mine, now);
    return conflicts.length === 0 && sameValue(node, now);
  });
  return has && (start === null || dialogue.start !== start.base);
}
