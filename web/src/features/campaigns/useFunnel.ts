import { useDocumentVisibility, useIntervalFn, useThrottleFn } from '@vueuse/core';
import { ref, shallowRef, watch } from 'vue';
import type { StaffOutput } from '../../../../core/api/staff.schema.ts';
import { staffCall } from '../../app/staff-call.ts';

export type Funnel = StaffOutput<'readFunnel'>;

/** The funnel is read no more often than this, in ms. */
const PACE = 10_000;
/** Answers leave no mark in the campaign itself: they are looked for this often, in ms. */
const IDLE = 30_000;

interface FunnelOptions {
  /** Whether it is read at all yet. */
  wanted: () => boolean;
  /** What a change of makes it be read anew, such as the campaign's document; absent → it is read once. */
  follows?: () => unknown;
}

/**
 * A campaign's counts, live where they follow something: read anew when that changes, and now and then, while the
 * page is in sight. The earlier ones stay while new ones are read, and when they cannot be: `failure` then says so.
 */
export function useFunnel(
  organisation: () => string,
  campaign: () => string,
  { wanted, follows }: FunnelOptions,
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
  if (follows) {
    const follow = useThrottleFn(
      () => {
        if (visibility.value === 'visible' && !loading.value) return load();
      },
      PACE,
      true,
      true,
    );
    watch([follows, visibility], () => void follow());
    useIntervalFn(() => void follow(), IDLE);
  }
  return { funnel, failure, loading, reload: load };
}
