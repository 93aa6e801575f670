import { useDebounceFn, useEventListener } from '@vueuse/core';
import { computed, shallowRef, watch, type Ref } from 'vue';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { Side } from '../../../../../core/merge/merge-fields.ts';
import { fetchNodes, savePlan, wasRefused } from './draft-io.ts';
import {
  acknowledged,
  isEmptyPlan,
  openConflict,
  planWrites,
  receive,
  settle,
  type Conflict,
  type Known,
  type RemoteChange,
  type Taken,
  type WritePlan,
} from './draft-sync.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf, type CopyPlace } from './unsaved.ts';

/** `failed`: the server refuses for good (a right was taken away); unsaved work stays on the device. */
export type SaveState = 'saved' | 'saving' | 'conflict' | 'offline' | 'failed';

/** Typing rests this long before it is saved; a refused connection is tried again after `retry`. */
const PAUSE = { save: 700, retry: 5_000, slow: 8_000 } as const;

interface AutosaveOptions {
  place: CopyPlace;
  known: Ref<Known>;
  dialogue: Readonly<Ref<Dialogue>>;
  /** Takes a change from elsewhere into the draft. */
  take: (taken: Taken) => void;
}

/** Saves the draft as it changes, one request at a time, and merges what others change meanwhile. */
export function useAutosave({ place, known, dialogue, take }: AutosaveOptions) {
  const { uid } = place;
  const waitingForChoice = shallowRef<Conflict[]>([]);
  const conflicts = computed(() =>
    waitingForChoice.value.map((conflict) => openConflict(known.value, dialogue.value, conflict)),
  );
  const progress = shallowRef<'idle' | 'saving' | 'offline' | 'failed'>('idle');
  const held = computed(() => new Set(waitingForChoice.value.map(({ id }) => id)));
  const plan = computed(() => planWrites(known.value, dialogue.value, held.value));
  const state = computed<SaveState>(() => {
    if (progress.value === 'offline' || progress.value === 'failed') return progress.value;
    if (waitingForChoice.value.length > 0) return 'conflict';
    return progress.value === 'saving' || !isEmptyPlan(plan.value) ? 'saving' : 'saved';
  });

  let running: Promise<void> | undefined;
  const waiting: RemoteChange[] = [];

  /** Saves everything now; settles when the server has it or cannot be reached. */
  function flush(): Promise<void> {
    running ??= saveAll().finally(() => (running = undefined));
    return running;
  }
  const flushSoon = useDebounceFn(flush, PAUSE.save);
  const retrySoon = useDebounceFn(flush, PAUSE.retry);

  async function saveAll() {
    while (!isEmptyPlan(plan.value)) {
      if (!navigator.onLine) {
        progress.value = 'offline';
        return;
      }
      if (!(await saveOnce(plan.value))) return;
    }
    progress.value = 'idle';
    if (waitingForChoice.value.length === 0) forgetUnsaved(place);
  }

  async function saveOnce(next: WritePlan): Promise<boolean> {
    progress.value = 'saving';
    const slow = setTimeout(() => (progress.value = 'offline'), PAUSE.slow);
    try {
      await savePlan(place, next, uid);
      known.value = acknowledged(known.value, next, uid);
      return true;
    } catch (error) {
      return await afterRefusal(next, error);
    } finally {
      clearTimeout(slow);
      takeIn(waiting.splice(0));
    }
  }

  /** A refusal may be a revision that moved: then what the server has shows which node, and whose. */
  async function afterRefusal(next: WritePlan, error: unknown): Promise<boolean> {
    if (!wasRefused(error)) {
      progress.value = 'offline';
      void retrySoon();
      return false;
    }
    const before = known.value;
    const ids = [...next.written.map(({ node }) => node.id), ...next.removed.map(({ id }) => id)];
    try {
      takeIn(await fetchNodes(place, ids));
    } catch {
      progress.value = 'failed';
      return false;
    }
    const explained = known.value !== before || ids.some((id) => held.value.has(id));
    progress.value = explained ? 'idle' : 'failed';
    return explained;
  }

  function takeIn(changes: RemoteChange[]) {
    for (const change of changes) {
      const received = receive(known.value, dialogue.value, change, uid);
      known.value = received.known;
      if (received.take) take(received.take);
      const others = waitingForChoice.value.filter(({ id }) => id !== change.id);
      waitingForChoice.value = received.conflict ? [...others, received.conflict] : others;
    }
  }

  /** A change from elsewhere; while a save is under way it waits for its outcome. */
  function remote(changes: RemoteChange[]) {
    if (progress.value === 'saving') waiting.push(...changes);
    else takeIn(changes);
  }

  /** The adviser's choice for one path of a conflict. The last one ends the conflict. */
  function choose(id: string, path: string, side: Side) {
    waitingForChoice.value = waitingForChoice.value.map((conflict) =>
      conflict.id === id ? { ...conflict, chosen: { ...conflict.chosen, [path]: side } } : conflict,
    );
  }

  /** Nothing is left to choose: all was chosen, or writing on has made both sides say the same. */
  function endConflicts() {
    for (const conflict of conflicts.value.filter(({ paths }) => paths.length === 0)) {
      const settled = settle(known.value, dialogue.value, conflict);
      waitingForChoice.value = waitingForChoice.value.filter(({ id }) => id !== conflict.id);
      known.value = settled.known;
      take(settled.take);
    }
    void flush();
  }

  /** Keeps a copy on the device of what the server lacks. */
  const keep = () => keepUnsaved(place, unsavedOf(known.value, dialogue.value));

  watch(plan, (next) => {
    if (isEmptyPlan(next)) return;
    keep();
    void flushSoon();
  });
  watch(conflicts, (open) => {
    if (open.length === 0) return;
    keep();
    if (open.some(({ paths }) => paths.length === 0)) endConflicts();
  });
  useEventListener(window, 'online', flush);
  useEventListener(window, 'offline', () => (progress.value = 'offline'));
  useEventListener(window, 'beforeunload', (event: BeforeUnloadEvent) => {
    if (state.value !== 'saved') event.preventDefault();
  });

  return { state, conflicts, flush, remote, takeIn, choose, keep };
}
