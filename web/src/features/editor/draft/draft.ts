import { computed, effectScope, shallowRef } from 'vue';
import type { Bot } from '../../../../../core/bots/bot.schema.ts';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { newId } from '../../../../../core/dialogue/new-id.ts';
import { emptyHistory, record, redo, undo, type History } from '../../../../../core/dialogue/history.ts';
import type { DraftPlace } from './draft-io.ts';
import { withKnown, withNode, type Known, type RemoteChange } from './draft-sync.ts';
import { mapHistory } from './map-history.ts';
import { holdCopy } from './open-copies.ts';
import { takeInto } from './take-into.ts';
import { forgetUnsaved, type Leftover } from './unsaved.ts';
import { useAutosave } from './useAutosave.ts';
import { useKeptSteps } from './useKeptSteps.ts';

/** A pure change of the dialogue; the same object means that nothing changed. */
export type Edit = (dialogue: Dialogue) => Dialogue;

export type Draft = ReturnType<typeof createDraft>;

/**
 * One bot's draft in memory with its history and saving. Its state is its own: a draft that is still
 * saving after the editor has moved on can never write another bot's nodes.
 */
export function createDraft(place: DraftPlace, uid: string, bot: Bot, documents: RemoteChange[]) {
  const found = documents.flatMap(({ id, document }) => (document ? [[id, document] as const] : []));
  const known = shallowRef<Known>({ nodes: Object.fromEntries(found), start: bot.start, botRev: bot.rev });
  const history = shallowRef<History<Dialogue>>(
    emptyHistory({
      start: bot.start,
      locales: bot.locales,
      defaultLocale: bot.defaultLocale,
      nodes: Object.fromEntries(found.map(([id, { node }]) => [id, node])),
    }),
  );
  const dialogue = computed(() => history.value.present);
  const lost = computed(
    () => new Set(Object.entries(known.value.nodes).flatMap(([id, node]) => (node.lost ? [id] : []))),
  );
  const copyPlace = { ...place, uid, copy: newId() };
  const letGo = holdCopy(copyPlace.copy);
  const scope = effectScope(true);
  const saving = scope.run(() => {
    useKeptSteps(copyPlace, history);
    return useAutosave({
      place: copyPlace,
      known,
      dialogue,
      take: (taken) => (history.value = takeInto(history.value, taken)),
    });
  })!;

  /** Changes the draft. Changes in a row with the same `mergeKey` (typing in one field) are one undo step. */
  function apply(edit: Edit, mergeKey?: string) {
    history.value = record(history.value, edit(history.value.present), '', mergeKey);
  }

  /** The bot's settings changed on the server: languages are taken over, and the start unless it was moved here. */
  function takeBot({ start, locales, defaultLocale, rev }: Bot) {
    const before = known.value.start;
    known.value = { ...known.value, start, botRev: rev };
    history.value = mapHistory(history.value, (state) => ({
      ...state,
      locales,
      defaultLocale,
      start: state.start === before ? start : state.start,
    }));
  }

  /**
   * Puts work back that was left unsaved, as one undo step, and merges what others have done since it began.
   * Settles when it is on its way to the server, or waits for a choice.
   */
  async function restore({ place: left, unsaved }: Leftover) {
    await saving.flush();
    const { nodes } = known.value;
    apply((state) => {
      const back = unsaved.nodes.reduce((draft, { id, mine }) => withNode(draft, id, mine), state);
      const { base, mine } = unsaved.start ?? { base: null, mine: state.start };
      return { ...back, start: state.start === base && back.nodes[mine] ? mine : state.start };
    });
    for (const { id, base } of unsaved.nodes) known.value = withKnown(known.value, id, base);
    saving.takeIn(unsaved.nodes.map(({ id }) => ({ id, document: nodes[id] ?? null, fresh: true })));
    saving.keep();
    forgetUnsaved(left);
    await saving.flush();
  }

  return {
    place,
    history,
    dialogue,
    /** Nodes of which something that is stored could not be read, until they are written again. */
    lost,
    ...saving,
    apply,
    restore,
    takeBot,
    undo: () => (history.value = undo(history.value)),
    redo: () => (history.value = redo(history.value)),
    /** Saves what is left and stops listening. */
    close: () =>
      saving.flush().finally(() => {
        scope.stop();
        letGo();
      }),
  };
}
