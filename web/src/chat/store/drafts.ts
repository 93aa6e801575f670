import { own } from '../../../../core/own.ts';
import type { AnswerValue, Entry } from '../../../../core/conversation/conversation.ts';
import { inStorage } from './in-storage.ts';

/** What is typed or ticked and has not been sent. Consent is given by hand each time, and is no part of it. */
export type Draft =
  Exclude<AnswerValue, { kind: 'contact' }> | Omit<Extract<AnswerValue, { kind: 'contact' }>, 'consent'>;

/** By the node that asks. */
export type Drafts = Record<string, Draft>;

export interface DraftStore {
  read(): Drafts;
  keep(drafts: Drafts): void;
}

/** The drafts of a conversation as this browser keeps them, until they are sent or the conversation is erased. */
export function draftStore(key: string): DraftStore {
  const name = `ukv-draft ${key}`;
  return {
    read: () => inStorage((storage) => JSON.parse(storage.getItem(name) ?? '{}') as Drafts) ?? {},
    keep(drafts) {
      const text = JSON.stringify(drafts);
      inStorage((storage) => (text === '{}' ? storage.removeItem(name) : storage.setItem(name, text)));
    },
  };
}

/** The drafts of the conversation on the page. */
export function openDrafts(store: DraftStore) {
  let drafts = store.read();
  const keep = (kept: [string, Draft][]) => store.keep((drafts = Object.fromEntries(kept)));
  return {
    at: (node: string) => own(drafts, node),
    put(node: string, draft: Draft | null) {
      const others = Object.entries(drafts).filter(([other]) => other !== node);
      keep(draft ? [...others, [node, draft]] : others);
    },
    /** What has been answered is no draft any more; at a new beginning nothing is. */
    sent(entries: readonly Entry[]) {
      const answered = entries.map((entry) => entry.kind === 'answer' && entry.node);
      const again = entries.some(({ kind }) => kind === 'restart');
      keep(Object.entries(drafts).filter(([node]) => !again && !answered.includes(node)));
    },
    clear: () => keep([]),
  };
}
