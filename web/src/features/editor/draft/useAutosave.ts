import { useDebounceFn, useEventListener } from '@vueuse/core';
import { computed, shallowRef, watch, type Ref } from 'vue';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { fetchNodes, savePlan, wasRefused, type DraftPlace } from './draft-io.ts';
import {
  acknowledged,
  isEmptyPlan,
  planWrites,
  receive,
  settle,
  type Conflict,
  type Known,
  type RemoteChange,
  type WritePlan,
} from './draft-sync.ts';
import { forgetUnsaved, keepUnsaved } from './unsaved.ts';

/** `failed`: the server refuses for good (a right was taken away); unsaved work stays on the device. */
export type SaveState = 'saved' | 'saving' | 'conflict' | 'offline' | 'failed';

/** Typing rests this long before it is saved; a refused connection is tried again after `retry`. */
const PAUSE = { save: 700, retry: 5_000, slow: 8_000 } as const;

interface AutosaveOptions {
  place: DraftPlace;
  uid: string;
  known: Ref<Known>;
  dialogue: Readonly<Ref<Dialogue>>;
  /** Takes a node from elsewhere into the draft (null → removed). */
  take: (id: string, node: Conflict['mine']) => void;
}

/** Saves the draft as it changes, one request at a time, and merges what others change meanwhile. */
export function useAutosave({ place, uid, known, dialogue, take }: AutosaveOptions) {
  const conflicts = shallowRef<Conflict[]>([]);
  const progress = shallowRef<'idle' | 'saving' | 'offline' | 'failed'>('idle');
  const held = computed(() => new Set(conflicts.value.map(({ id }) => id)));
  const plan = computed(() => planWrites(known.value, dialogue.value, held.value));
  const state = computed<SaveState>(() => {
    if (progress.value === 'offline' || progress.value === 'failed') return progress.value;
    if (conflicts.value.length > 0) return 'conflict';
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
    if (conflicts.value.length === 0) forgetUnsaved(place);
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
      if (received.take) take(received.take.id, received.take.node);
      const others = conflicts.value.filter(({ id }) => id !== change.id);
      if (received.conflict) conflicts.value = [...others, received.conflict];
    }
  }

  /** A change from elsewhere; while a save is under way it waits for its outcome. */
  function remote(changes: RemoteChange[]) {
    if (progress.value === 'saving') waiting.push(...changes);
    else takeIn(changes);
  }

  /** Ends a conflict with the adviser's choice. */
  function choose(conflict: Conflict, whose: 'mine' | 'theirs') {
    known.value = settle(known.value, conflict);
    conflicts.value = conflicts.value.filter(({ id }) => id !== conflict.id);
    if (whose === 'theirs') take(conflict.id, conflict.theirs?.node ?? null);
    void flush();
  }

  watch(plan, (next) => {
    if (isEmptyPlan(next)) return;
    keepUnsaved(place, next);
    void flushSoon();
  });
  useEventListener(window, 'online', flush);
  useEventListener(window, 'offline', () => (progress.value = 'offline'));
  useEventListener(window, 'beforeunload', (event: BeforeUnloadEvent) => {
    if (state.value !== 'saved') event.preventDefault();
  });

  return { state, conflicts, flush, remote, choose };
}
