import { computed, effectScope, shallowRef } from 'vue';
import type { Bot } from '../../../../../core/bots/bot.schema.ts';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { emptyHistory, record, redo, undo, type History } from '../../../../../core/dialogue/history.ts';
import type { DraftPlace } from './draft-io.ts';
import { withNode, type Known, type RemoteChange } from './draft-sync.ts';
import { mapHistory } from './map-history.ts';
import { useAutosave } from './useAutosave.ts';

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
  const scope = effectScope(true);
  const saving = scope.run(() =>
    useAutosave({
      place,
      uid,
      known,
      dialogue,
      take: (id, node) => {
        history.value = mapHistory(history.value, (state) => withNode(state, id, node));
      },
    }),
  )!;

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

  return {
    place,
    history,
    dialogue,
    ...saving,
    apply,
    takeBot,
    undo: () => (history.value = undo(history.value)),
    redo: () => (history.value = redo(history.value)),
    /** Saves what is left and stops listening. */
    close: () => saving.flush().finally(() => scope.stop()),
  };
}
