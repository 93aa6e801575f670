import { doc, onSnapshot, type Unsubscribe } from 'firebase/firestore';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { botSchema, type Bot } from '../../../../core/bots/bot.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import type { Dialogue } from '../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { needSchema, serviceSchema, type Need, type Service } from '../../../../core/needs/need.schema.ts';
import { firebase } from '../../app/firebase.ts';
import { useSession } from '../../app/session.ts';
import { createDraft, type Draft, type Edit } from './draft/draft.ts';
import { watchNodes, type DraftPlace } from './draft/draft-io.ts';
import type { RemoteChange } from './draft/draft-sync.ts';
import { sameValue } from './draft/same-value.ts';
import { forgetUnsaved, readUnsaved, withUnsaved, type Unsaved } from './draft/unsaved.ts';
import { watchList } from './draft/watch-list.ts';

const NO_DIALOGUE: Dialogue = { start: 'none', locales: ['fi'], defaultLocale: 'fi', nodes: {} };

/** What the editor has open: the draft, what is selected in it, and the language being written. */
export const useEditorStore = defineStore('editor', () => {
  const session = useSession();

  /** The bot's settings as the server has them. */
  const bot = shallowRef<Bot>();
  const needs = shallowRef<Need[]>([]);
  const services = shallowRef<Service[]>([]);
  /** The draft in memory; undefined while loading. */
  const draft = shallowRef<Draft>();
  const failed = ref(false);
  /** Id of the node in the inspector. */
  const selected = ref<string | null>(null);
  /** Part of the selected node that a problem points at: a bubble's, option's or case's id, or a field. */
  const focusedPart = ref<string | null>(null);
  /** Language being written. */
  const locale = ref<Locale>('fi');
  /** Work that was left unsaved on this device, until the adviser has decided about it. */
  const leftover = shallowRef<Unsaved | null>(null);

  const dialogue = computed(() => draft.value?.dialogue.value ?? NO_DIALOGUE);
  const node = computed(() => (selected.value === null ? undefined : dialogue.value.nodes[selected.value]));
  const canUndo = computed(() => (draft.value?.history.value.past.length ?? 0) > 0);
  const canRedo = computed(() => (draft.value?.history.value.future.length ?? 0) > 0);
  const saveState = computed(() => draft.value?.state.value ?? 'saved');
  const conflicts = computed(() => draft.value?.conflicts.value ?? []);

  let stops: Unsubscribe[] = [];
  /** Settles when the draft edited before has saved what it could. */
  let closing: Promise<void> = Promise.resolve();

  /** Loads a bot's draft and keeps it live until `close`. */
  function open(place: DraftPlace) {
    close();
    let first: RemoteChange[] | undefined;
    const fail = () => (failed.value = true);
    const begin = () => {
      if (!draft.value && bot.value && first) start(place, bot.value, first);
    };
    stops = [
      onSnapshot(
        doc(firebase().firestore, paths.bot(place.organisation, place.bot)),
        { includeMetadataChanges: true },
        (snapshot) => {
          if (snapshot.metadata.hasPendingWrites) return;
          const parsed = botSchema.safeParse(snapshot.data());
          if (!parsed.success) return void (snapshot.metadata.fromCache || fail());
          bot.value = parsed.data;
          draft.value?.takeBot(parsed.data);
          begin();
        },
        fail,
      ),
      watchNodes(
        place,
        (changes, isFirst) => {
          if (isFirst) first = changes;
          else draft.value?.remote(changes);
          begin();
        },
        fail,
      ),
      watchList(paths.needs(place.organisation), needSchema, (list) => (needs.value = list), fail),
      watchList(paths.services(place.organisation), serviceSchema, (list) => (services.value = list), fail),
    ];
  }

  function start(place: DraftPlace, settings: Bot, documents: RemoteChange[]) {
    locale.value = settings.defaultLocale;
    const opened = createDraft(place, session.user?.uid ?? '', settings, documents);
    draft.value = opened;
    void closing.then(() => {
      if (draft.value === opened) leftover.value = leftUnsaved(opened);
    });
  }

  /** Work left unsaved on this device that the draft lacks; a copy of what was saved after all is let go. */
  function leftUnsaved({ place, dialogue: now }: Draft): Unsaved | null {
    const unsaved = readUnsaved(place);
    if (!unsaved || !sameValue(withUnsaved(now.value, unsaved), now.value)) return unsaved;
    forgetUnsaved(place);
    return null;
  }

  /** Ends the editing; what is not yet saved is still saved. */
  function close() {
    if (draft.value) closing = draft.value.close();
    stops.forEach((stop) => stop());
    stops = [];
    draft.value = undefined;
    leftover.value = null;
    bot.value = undefined;
    failed.value = false;
    select(null);
  }

  /** Changes the draft. Changes in a row with the same `mergeKey` (typing in one field) are one undo step. */
  const apply = (edit: Edit, mergeKey?: string) => draft.value?.apply(edit, mergeKey);

  function select(id: string | null, part: string | null = null) {
    selected.value = id;
    focusedPart.value = part;
  }

  /** Decides about work left unsaved: put it back, or let it go. */
  function settleLeftover(restore: boolean) {
    const unsaved = leftover.value;
    leftover.value = null;
    if (!unsaved || !draft.value) return;
    if (restore) apply((state) => withUnsaved(state, unsaved));
    else forgetUnsaved(draft.value.place);
  }

  return {
    bot, needs, services, draft, failed, selected, focusedPart, locale, leftover,
    dialogue, node, canUndo, canRedo, saveState, conflicts,
    open, close, apply, select, settleLeftover,
    undo: () => draft.value?.undo(),
    redo: () => draft.value?.redo(),
  }; // prettier-ignore
});
