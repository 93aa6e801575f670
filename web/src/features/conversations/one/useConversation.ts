import { computed, shallowRef, watchEffect } from 'vue';
import type { Conversation } from '../../../../../core/conversation/conversation.schema.ts';
import { transcriptOf } from '../../../../../core/conversation/transcript.ts';
import type { CompiledVersion } from '../../../../../core/dialogue/compiled.ts';
import { readCompiledVersion } from '../../../app/compiled-version.ts';
import { readConversation } from '../../../app/conversations.ts';

type State = 'loading' | 'missing' | 'failed' | 'ready';

/** A conversation with the version it was held on, and its transcript as the respondent saw it. */
export function useConversation(organisation: () => string, id: () => string) {
  const state = shallowRef<State>('loading');
  const conversation = shallowRef<Conversation>();
  const version = shallowRef<CompiledVersion>();
  const attempt = shallowRef(0);

  watchEffect(async (onCleanup) => {
    void attempt.value;
    let stale = false;
    onCleanup(() => (stale = true));
    state.value = 'loading';
    const place = organisation();
    try {
      const found = await readConversation(place, id());
      const held = found && (await readCompiledVersion(place, found.bot, found.version, found.locale));
      if (stale) return;
      conversation.value = found ?? undefined;
      version.value = held ?? undefined;
      state.value = found ? 'ready' : 'missing';
    } catch {
      // The view says in one sentence that it could not be read, and offers to try again.
      if (!stale) state.value = 'failed';
    }
  });

  /** Reads the conversation again in its place. */
  async function refresh() {
    const [place, wanted] = [organisation(), id()];
    try {
      const found = await readConversation(place, wanted);
      if (found && place === organisation() && wanted === id()) conversation.value = found;
    } catch {
      state.value = 'failed';
    }
  }

  const transcript = computed(() =>
    version.value && conversation.value
      ? transcriptOf({ ...conversation.value, version: version.value })
      : [],
  );
  return { state, conversation, version, transcript, retry: () => (attempt.value += 1), refresh };
}
