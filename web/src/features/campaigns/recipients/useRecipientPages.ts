import { getDocs, limit, query, startAfter, type QueryDocumentSnapshot } from 'firebase/firestore';
import { ref, shallowRef, watch } from 'vue';
import { paths } from '../../../../../core/bots/paths.ts';
import {
  recipientSchema,
  type Recipient,
  type RecipientState,
} from '../../../../../core/campaigns/recipient.schema.ts';
import { recipientQuery } from '../../../../../core/queries/queries.ts';
import { queryOf } from '../../../app/query.ts';
import type { WithId } from '../../../app/useLiveCollection.ts';

/** Recipients on a page. */
export const PAGE = 50;

/** The recipients of a campaign in the order of the queue, page by page; a changed filter begins anew. */
export function useRecipientPages(
  organisation: () => string,
  campaign: () => string,
  state: () => RecipientState | '',
) {
  /** undefined while the first page is on its way. */
  const recipients = shallowRef<WithId<Recipient>[]>();
  const next = shallowRef<QueryDocumentSnapshot>();
  const failed = ref(false);
  const loadingMore = ref(false);
  let round = 0;

  async function load(after?: QueryDocumentSnapshot) {
    const asked = ++round;
    failed.value = false;
    loadingMore.value = after !== undefined;
    try {
      const page = await read(after);
      if (asked !== round) return;
      recipients.value = after ? [...(recipients.value ?? []), ...page.recipients] : page.recipients;
      next.value = page.next;
    } catch {
      // The view says in one sentence that the list could not be read, and offers to try again.
      if (asked === round) failed.value = true;
    } finally {
      if (asked === round) loadingMore.value = false;
    }
  }

  async function read(after?: QueryDocumentSnapshot) {
    const planned = queryOf(
      recipientQuery(state() || undefined),
      paths.recipients(organisation(), campaign()),
    );
    const { docs } = await getDocs(query(planned, ...(after ? [startAfter(after)] : []), limit(PAGE)));
    return {
      recipients: docs.map((one) => ({ ...recipientSchema.parse(one.data()), id: one.id })),
      next: docs.length === PAGE ? docs.at(-1) : undefined,
    };
  }

  watch(
    [organisation, campaign, state],
    () => {
      recipients.value = undefined;
      void load();
    },
    { immediate: true },
  );
  return { recipients, next, failed, loadingMore, reload: () => load(), more: () => load(next.value) };
}
