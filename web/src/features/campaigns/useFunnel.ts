import { useDocumentVisibility, useIntervalFn } from '@vueuse/core';
import { ref, shallowRef, watch } from 'vue';
import type { StaffOutput } from '../../../../core/api/staff.schema.ts';
import { staffCall } from '../../app/staff-call.ts';

export type Funnel = StaffOutput<'readFunnel'>;

/** The funnel is read no more often than this, in ms. */
const PACE = 10_000;

/**
 * A campaign's counts, once they are `wanted`. They are read anew every ten seconds while `live` says so and the page
 * is in sight, and at once by `reload`; the earlier ones stay while new ones are read.
 */
export function useFunnel(
  organisation: () => string,
  campaign: () => string,
  { wanted, live }: { wanted: () => boolean; live: () => boolean },
) {
  const funnel = shallowRef<Funnel>();
  const failure = shallowRef<unknown>();
  const loading = ref(false);
  const visibility = useDocumentVisibility();
  let round = 0;

  async function load() {
    const asked = ++round;
    loading.value = true;
    try {
      const read = await staffCall('readFunnel', { organisation: organisation(), campaign: campaign() });
      if (asked !== round) return;
      funnel.value = read;
      failure.value = undefined;
    } catch (error) {
      // The view says in one sentence what went wrong and offers to try again.
      if (asked === round) failure.value = error;
    } finally {
      if (asked === round) loading.value = false;
    }
  }

  watch(
    [campaign, wanted],
    () => {
      if (wanted()) void load();
    },
    { immediate: true },
  );
  useIntervalFn(() => {
    if (live() && visibility.value === 'visible' && !loading.value) void load();
  }, PACE);
  return { funnel, failure, loading, reload: load };
}
