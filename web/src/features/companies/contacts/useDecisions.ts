import { useI18n } from 'vue-i18n';
import type { Contact } from '../../../../../core/contacts/contact.schema.ts';
import { staffCall } from '../../../app/staff-call.ts';
import type { WithId } from '../../../app/useLiveCollection.ts';
import { useNotify } from '../../../components/useNotify.ts';
import { useAttempt } from '../useAttempt.ts';
import { decide as decideAll } from './decide.ts';
import { justAccepted } from './just-accepted.ts';
import type { useReview } from './useReview.ts';

/** Decisions about the contacts of a review; a bulk decision can be taken back. */
export function useDecisions(organisation: () => string, review: ReturnType<typeof useReview>) {
  const { t } = useI18n();
  const { notify } = useNotify();
  const single = useAttempt();
  const bulk = useAttempt();

  async function decide({ id }: WithId<Contact>, decision: Contact['decision']) {
    if (await single.attempt(() => decideAll(organisation(), [id], decision)))
      review.patch([id], { decision });
  }

  async function takeBack(ids: string[]) {
    await bulk.attempt(() => decideAll(organisation(), ids, 'suggested'));
    await review.reload();
  }

  async function acceptSuggested(group: string) {
    await bulk.attempt(async () => {
      const input = { organisation: organisation(), group, which: 'best' as const };
      const { accepted: count } = await staffCall('acceptSuggested', input);
      const ids = await justAccepted(organisation(), count);
      const undo = { label: t('companies.undo'), run: () => void takeBack(ids) };
      notify(t('companies.review.accepted', { count }, count), count ? undo : undefined);
    });
    await review.reload();
  }

  return { busy: bulk.busy, decide, acceptSuggested };
}
