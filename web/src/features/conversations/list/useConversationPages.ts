import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { ref, shallowRef, watch } from 'vue';
import type { Conversation } from '../../../../../core/conversation/conversation.schema.ts';
import type { ConversationFilter } from '../../../../../core/queries/queries.ts';
import { readConversations } from '../../../app/conversations.ts';
import type { WithId } from '../../../app/useLiveCollection.ts';

const PAGE = 50;
/** Rules allow no list that is longer. */
const LONGEST = 200;

/** The conversations of a filter, page by page; a changed filter begins anew. */
export function useConversationPages(organisation: () => string, filter: () => ConversationFilter) {
  /** undefined while the first page is on its way. */
  const conversations = shallowRef<WithId<Conversation>[]>();
  const next = shallowRef<QueryDocumentSnapshot>();
  const failed = ref(false);
  const loadingMore = ref(false);
  let round = 0;

  /** Reads as many as are shown again, in the place of those shown. */
  async function refresh() {
    const asked = ++round;
    try {
      const size = Math.min(LONGEST, Math.max(PAGE, conversations.value?.length ?? 0));
      const page = await readConversations(organisation(), filter(), size);
      if (asked !== round) return;
      conversations.value = page.conversations;
      next.value = page.next;
    } catch {
      if (asked === round) failed.value = true;
    }
  }

  async function load(after?: QueryDocumentSnapshot) {
    const asked = ++round;
    failed.value = false;
    loadingMore.value = after !== undefined;
    if (!after) conversations.value = undefined;
    try {
      const page = await readConversations(organisation(), filter(), PAGE, after);
      if (asked !== round) return;
      conversations.value = [...(conversations.value ?? []), ...page.conversations];
      next.value = page.next;
    } catch {
      // The view says in one sentence that the list could not be read, and offers to try again.
      if (asked === round) failed.value = true;
    } finally {
      if (asked === round) loadingMore.value = false;
    }
  }

  watch([organisation, filter], () => load(), { immediate: true });
  return {
    conversations,
    next,
    failed,
    loadingMore,
    reload: () => load(),
    more: () => load(next.value),
    refresh,
  };
}
