import { useEventListener } from '@vueuse/core';
import { computed, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { onBeforeRouteLeave } from 'vue-router';
import { staffCall } from '../../app/staff-call.ts';
import { useConfirm } from '../../components/useConfirm.ts';
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import { EMPTY_RUN, importRun, type Run, type RunState } from './run.ts';

export interface ImportGoal {
  organisation: string;
  fileName: string;
  group: string | null;
}

/** One import under way; leaving the page is asked about until it is over. */
export function useImportRun() {
  const { t } = useI18n();
  const confirm = useConfirm();
  const state = shallowRef<RunState>();
  const isOpen = computed(() => ['running', 'paused', 'failed'].includes(state.value?.status ?? ''));
  let run: Run | undefined;

  function start(goal: ImportGoal, next: () => Promise<ImportRow[] | null>) {
    state.value = EMPTY_RUN;
    run = importRun({
      next,
      send: (rows) => staffCall('importRows', { ...goal, rows }),
      now: () => performance.now(),
      onChange: (changed) => (state.value = changed),
    });
    void run.start();
  }

  onBeforeRouteLeave(async () => {
    if (!isOpen.value) return true;
    const leaves = await confirm({
      title: t('imports.leave.title'),
      text: t('imports.leave.text'),
      action: t('imports.leave.action'),
    });
    if (leaves) run?.cancel();
    return leaves;
  });
  useEventListener(window, 'beforeunload', (event) => {
    if (isOpen.value) event.preventDefault();
  });

  return {
    state,
    isOpen,
    start,
    resume: () => void run?.start(),
    pause: () => run?.pause(),
    cancel: () => run?.cancel(),
    forget: () => (state.value = undefined),
  };
}
