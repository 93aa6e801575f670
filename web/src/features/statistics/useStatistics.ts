import { ref, shallowRef, watch } from 'vue';
import type { Statistics } from '../../../../core/statistics/counts.ts';
import { staffCall } from '../../app/staff-call.ts';

export interface StatisticsRequest {
  organisation: string;
  bot: string;
  /** yyyy-mm, both included. */
  from: string;
  to: string;
  /** null → all versions together. */
  version: number | null;
}

/** The statistics of a request, read anew when it changes; the earlier ones stay while new ones are read. */
export function useStatistics(request: () => StatisticsRequest) {
  const statistics = shallowRef<Statistics>();
  const failure = shallowRef<unknown>();
  const loading = ref(false);
  let round = 0;

  async function load() {
    const asked = ++round;
    loading.value = true;
    failure.value = undefined;
    try {
      const read = await staffCall('readStatistics', request());
      if (asked === round) statistics.value = read;
    } catch (error) {
      // The view says in one sentence what went wrong and offers to try again.
      if (asked === round) failure.value = error;
    } finally {
      if (asked === round) loading.value = false;
    }
  }

  watch(() => JSON.stringify(request()), load, { immediate: true });
  return { statistics, failure, loading, reload: load };
}
