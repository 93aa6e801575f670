import { watchDebounced } from '@vueuse/core';
import type { Ref } from 'vue';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { History } from '../../../../../core/dialogue/history.ts';
import { stepsOf, withSteps, type StepMemory } from './kept-steps.ts';
import { adoptSteps, keepSteps } from './step-store.ts';
import type { CopyPlace } from './unsaved.ts';

/** Steps are kept before the save that follows them has begun. */
const PAUSE = 300;

/** Goes on with the undo steps of the last visit, and keeps those of this one. */
export function useKeptSteps(place: CopyPlace, history: Ref<History<Dialogue>>) {
  const memory: StepMemory = new WeakMap();
  void adoptSteps(place).then((steps) => (history.value = withSteps(history.value, steps)));
  watchDebounced(history, (now) => keepSteps(place, stepsOf(now, memory)), { debounce: PAUSE });
}
