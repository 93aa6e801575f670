/** The steps of the last drafts on this device, for undo after a reload. */
import { createStore, get, update, type UseStore } from 'idb-keyval';
import { z } from 'zod';
import { keptStepSchema, type KeptStep } from './kept-steps.ts';
import type { CopyPlace } from './unsaved.ts';

/** Tabs whose steps are kept for one draft, the latest. */
const KEPT = 3;

const keptSchema = z.array(z.strictObject({ copy: z.string(), steps: z.array(keptStepSchema) }));
type Kept = z.infer<typeof keptSchema>;

let opened: UseStore | undefined;
const store = () => (opened ??= createStore('ukv-editor', 'steps'));
const keyOf = ({ uid, organisation, bot }: CopyPlace) => `${uid}/${organisation}/${bot}`;
/** The tab's own copy, which a reload finds again. */
const tabKey = (place: CopyPlace) => `ukv-steps:${keyOf(place)}`;

/**
 * The steps of this tab's last visit, else of this person's latest tab; from now on they are this copy's.
 * None when the browser keeps nothing, as some private windows do.
 */
export async function adoptSteps(place: CopyPlace): Promise<KeptStep[]> {
  try {
    const kept = keptSchema.safeParse(await get(keyOf(place), store())).data ?? [];
    const former = sessionStorage.getItem(tabKey(place));
    const found = kept.find(({ copy }) => copy === former) ?? kept.at(-1);
    sessionStorage.setItem(tabKey(place), place.copy);
    if (!found) return [];
    await keepSteps(place, found.steps, found.copy === former ? found.copy : undefined);
    return found.steps;
  } catch (error) {
    onFailure(error);
    return [];
  }
}

/** Keeps the steps as the latest, instead of those of the copy that this one goes on from. */
export async function keepSteps(place: CopyPlace, steps: KeptStep[], former?: string): Promise<void> {
  try {
    await update<Kept>(
      keyOf(place),
      (before) => {
        const others = keptSchema
          .catch([])
          .parse(before)
          .filter(({ copy }) => copy !== place.copy && copy !== former);
        return [...others, { copy: place.copy, steps }].slice(-KEPT);
      },
      store(),
    );
  } catch (error) {
    onFailure(error);
  }
}

/** Undo in the open tab works without a storage: only what goes beyond it is given up. */
function onFailure(error: unknown): void {
  if (!(error instanceof DOMException)) throw error;
}
