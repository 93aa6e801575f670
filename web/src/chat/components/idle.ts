import type { ChatState } from '../state/chat-state.ts';
import type { ChatActions, PageContext } from './page-context.ts';

/** Where the page is only rendered nothing can be done: its buttons come to life in the respondent's browser. */
export const idle: ChatActions = {
  answer: () => undefined,
  draft: () => undefined,
  reject: () => undefined,
  trap: () => undefined,
  back: () => undefined,
  keep: () => undefined,
  think: () => undefined,
  restart: () => undefined,
  open: () => undefined,
  dismiss: () => undefined,
  setLocale: async () => undefined,
  erase: async () => undefined,
  record: async () => undefined,
  startNew: async () => undefined,
};

/** A page that is only rendered, with nothing open over it. */
export function idlePage(state: ChatState): PageContext {
  return { state, chat: idle, sheet: null, show: () => undefined };
}
