import { ref, shallowRef, watch } from 'vue';
import { versionSourceSchema } from '../../../../../core/bots/bot.schema.ts';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { readVersionPart } from '../../../app/version-part.ts';

/** What a published version was made of; undefined while it is read. */
export function useVersionDialogue(place: () => { organisation: string; bot: string; version: number }) {
  const dialogue = shallowRef<Dialogue>();
  const failed = ref(false);
  let round = 0;

  async function load() {
    const asked = ++round;
    const { organisation, bot, version } = place();
    dialogue.value = undefined;
    failed.value = false;
    try {
      const source = versionSourceSchema.parse(await readVersionPart(organisation, bot, version, 'source'));
      if (asked === round) dialogue.value = source;
    } catch {
      // The section says in one sentence that the tree could not be read, and offers to try again.
      if (asked === round) failed.value = true;
    }
  }

  watch(() => Object.values(place()).join(), load, { immediate: true });
  return { dialogue, failed, retry: load };
}
