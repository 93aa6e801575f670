import { until, useEventListener } from '@vueuse/core';
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import { holds, mergeFields, sameValue } from '../../../core/merge/merge-fields.ts';
import type { Revision, SaveOutcome } from './save-revised.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'offline' | 'failed';

/** Writing goes on while a save is under way: how often what was written then is saved before giving up. */
const ROUNDS = 3;

/** How many sent drafts are remembered while the connection keeps silent: each try sends all that was written. */
const REMEMBERED = 20;

interface DraftOptions<T> {
  /** The editable part of the live document, with its revision; undefined while loading. */
  current: () => Revision<T> | undefined;
  /** Writes `mine`, made on `base`, as the next revision: `saveRevised`, or a call that does the same. */
  write: (base: Revision<T>, mine: T) => Promise<SaveOutcome<T>>;
  onError: (error: unknown) => void;
}

/**
 * A form over a document that others may edit too. `draft` is the person's own copy: what others save
 * flows in live where the person has not written, and never over what the person has.
 */
export function useDraft<T extends object>({ current, write, onError }: DraftOptions<T>) {
  const draft = ref<T>() as Ref<T | undefined>;
  const base = shallowRef<Revision<T>>();
  /** What the other person saved, while a choice between the two is needed. */
  const theirs = shallowRef<Revision<T>>();
  /** What was sent since the base, also where the connection kept silent on whether it arrived. */
  let sent: T[] = [];
  const activity = ref<'idle' | 'saving' | 'offline' | 'failed'>('idle');

  /** Revision that the draft stands on; 0 while loading. */
  const rev = computed(() => base.value?.rev ?? 0);
  const dirty = computed(() => !!base.value && !sameValue(draft.value, base.value.fields));
  const state = computed<SaveState>(() => {
    if (theirs.value) return 'conflict';
    if (activity.value === 'saving') return 'saving';
    if (!dirty.value) return 'saved';
    return activity.value === 'idle' ? 'unsaved' : activity.value;
  });

  function adopt(next: Revision<T>) {
    if (!base.value || !draft.value) {
      base.value = next;
      draft.value = toPlain(next.fields);
      return;
    }
    if (next.rev <= base.value.rev) return;
    const { fields } = base.value;
    const common = sent.findLast((mine) => holds(fields, mine, next.fields)) ?? fields;
    const { merged, conflicts } = mergeFields(common, draft.value, next.fields);
    if (conflicts.length) {
      theirs.value = next;
      return;
    }
    base.value = next;
    if (!sameValue(draft.value, merged)) draft.value = toPlain(merged);
  }

  watch(
    current,
    (next) => {
      if (next && activity.value !== 'saving') adopt(next);
    },
    { immediate: true },
  );

  /** Resolves to whether the draft as it was is now the server's. */
  async function save(): Promise<boolean> {
    if (!base.value || !draft.value || !dirty.value || theirs.value || activity.value === 'saving')
      return false;
    activity.value = 'saving';
    const mine = toPlain(draft.value);
    sent = [...sent.slice(1 - REMEMBERED), mine];
    try {
      const outcome = await write(base.value, mine);
      activity.value = outcome.kind === 'offline' ? 'offline' : 'idle';
      if (outcome.kind !== 'offline') adopt(outcome.kind === 'saved' ? outcome.saved : outcome.theirs);
      if (outcome.kind === 'saved') sent = [];
      return outcome.kind === 'saved';
    } catch (error) {
      activity.value = 'failed';
      onError(error);
      return false;
    }
  }

  /** Resolves to whether everything written is the server's, after saving what was not. */
  async function settle(): Promise<boolean> {
    for (let round = 0; round < ROUNDS && dirty.value; round += 1) {
      if (activity.value === 'saving') await until(activity).not.toBe('saving');
      else if (!(await save()) && activity.value === 'failed') break;
    }
    return !dirty.value;
  }

  /** Back to what is saved. */
  function discard() {
    if (base.value) draft.value = toPlain((theirs.value ?? base.value).fields);
    base.value = theirs.value ?? base.value;
    theirs.value = undefined;
    activity.value = 'idle';
  }

  /** Ends a conflict: mine is then saved over theirs, or theirs replaces mine where both wrote. */
  function resolve(prefer: 'mine' | 'theirs') {
    if (!base.value || !draft.value || !theirs.value) return;
    const { merged } = mergeFields(base.value.fields, toPlain(draft.value), theirs.value.fields, prefer);
    base.value = theirs.value;
    theirs.value = undefined;
    draft.value = toPlain(merged);
    void save();
  }

  useEventListener(window, 'online', () => void save());
  useEventListener(window, 'beforeunload', (event) => {
    if (dirty.value) event.preventDefault();
  });

  return { draft, state, dirty, rev, save, settle, discard, resolve };
}

/** Vue's proxies cannot be cloned or stored; the values are JSON-like. */
function toPlain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
