import { doc, onSnapshot, type Unsubscribe } from 'firebase/firestore';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Bot } from '../../../../core/bots/bot.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import { lostSettings, storedBotSchema, type BotSetting } from '../../../../core/bots/stored-bot.ts';
import type { Dialogue } from '../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { needSchema, serviceSchema, type Need, type Service } from '../../../../core/needs/need.schema.ts';
import { firebase } from '../../app/firebase.ts';
import { useSession } from '../../app/session.ts';
import { createDraft, type Draft, type Edit } from './draft/draft.ts';
import { saveSettings, watchNodes, type DraftPlace } from './draft/draft-io.ts';
import type { RemoteChange } from './draft/draft-sync.ts';
import { openCopies } from './draft/open-copies.ts';
import { findUnsaved, forgetUnsaved, isSaved, type Leftover } from './draft/unsaved.ts';
import { watchList } from './draft/watch-list.ts';

const NO_DIALOGUE: Dialogue = { start: 'none', locales: ['fi'], defaultLocale: 'fi', nodes: {} };

/** What the editor has open: the draft, what is selected in it, and the language being written. */
export const useEditorStore = defineStore('editor', () => {
  const session = useSession();

  /** The bot's settings as the server has them. */
  const bot = shallowRef<Bot>();
  /** Settings of which something could not be read. */
  const lost = shallowRef<BotSetting[]>([]);
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
  const leftover = shallowRef<Leftover | null>(null);

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
          const parsed = storedBotSchema.safeParse(snapshot.data());
          if (!parsed.success) return void (snapshot.metadata.fromCache || fail());
          bot.value = parsed.data;
          lost.value = lostSettings(snapshot.data());
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
    void closing.then(() => offerLeftover(opened));
  }

  /** The oldest work left unsaved on this device that the draft lacks; copies of what was saved after all go. */
  async function offerLeftover(opened: Draft) {
    const place = { ...opened.place, uid: session.user?.uid ?? '' };
    const open = await openCopies();
    if (draft.value !== opened) return;
    const found = findUnsaved(place, open);
    const [saved, lacking] = [true, false].map((is) =>
      found.filter(({ unsaved }) => isSaved(opened.dialogue.value, unsaved) === is),
    );
    saved!.forEach((one) => forgetUnsaved(one.place));
    leftover.value = lacking![0] ?? null;
  }

  /** Ends the editing; what is not yet saved is still saved. */
  function close() {
    if (draft.value) closing = draft.value.close();
    stops.forEach((stop) => stop());
    stops = [];
    draft.value = undefined;
    leftover.value = null;
    bot.value = undefined;
    lost.value = [];
    failed.value = false;
    select(null);
  }

  /** Changes the draft. Changes in a row with the same `mergeKey` (typing in one field) are one undo step. */
  const apply = (edit: Edit, mergeKey?: string) => draft.value?.apply(edit, mergeKey);

  function select(id: string | null, part: string | null = null) {
    selected.value = id;
    focusedPart.value = part;
  }

  /** Keeps the settings as they could be read. Throws what Firestore throws. */
  async function keepSettings() {
    if (draft.value && bot.value) await saveSettings(draft.value.place, bot.value);
  }

  /** Decides about work left unsaved: put it back, let it go, or leave it to be asked about the next time. */
  async function settleLeftover(how: 'restore' | 'discard' | 'later') {
    const [left, opened] = [leftover.value, draft.value];
    leftover.value = null;
    if (!left || !opened || how === 'later') return;
    if (how === 'restore') await opened.restore(left);
    else forgetUnsaved(left.place);
    if (opened.state.value === 'saved') await offerLeftover(opened);
  }

  return {
    bot, lost, needs, services, draft, failed, selected, focusedPart, locale, leftover,
    dialogue, node, canUndo, canRedo, saveState, conflicts,
    open, close, apply, select, keepSettings, settleLeftover,
    undo: () => draft.value?.undo(),
    redo: () => draft.value?.redo(),
  }; // prettier-ignore
});
