import { refDebounced } from '@vueuse/core';
import { computed, ref, shallowRef, watch } from 'vue';
import type { StaffOutput } from '../../../../../core/api/staff.schema.ts';
import type { Audience } from '../../../../../core/campaigns/campaign.schema.ts';
import { staffCall } from '../../../app/staff-call.ts';
import { rememberCount } from '../audience/last-count.ts';
import type { CampaignPlace } from './useCampaignDraft.ts';

export type Counted = StaffOutput<'countAudience'>;
export type Sample = Counted['samples'][number];

/** Milliseconds of quiet after which the audience is counted anew. */
const QUIET = 500;

/** Who would be written to now; the earlier count stays while a new one is made. */
export function useAudience(place: () => CampaignPlace, audience: () => Audience | undefined) {
  const counted = shallowRef<Counted>();
  const failure = shallowRef<unknown>();
  const loading = ref(false);
  let round = 0;

  async function count() {
    const wanted = audience();
    if (!wanted) return;
    const asked = ++round;
    loading.value = true;
    failure.value = undefined;
    try {
      const answer = await staffCall('countAudience', { ...place(), audience: wanted });
      if (asked !== round) return;
      counted.value = answer;
      rememberCount(place().campaign, answer.recipients);
    } catch (error) {
      // The step says in one sentence what went wrong and offers to try again.
      if (asked === round) failure.value = error;
    } finally {
      if (asked === round) loading.value = false;
    }
  }

  const settled = refDebounced(
    computed(() => JSON.stringify(audience() ?? null)),
    QUIET,
  );
  watch(settled, count, { immediate: true });
  return { counted, failure, loading, recount: count };
}
