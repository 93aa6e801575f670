import type { ChatActions } from './page-context.ts';

/** Where the page is only rendered nothing can be done: its buttons come to life in the respondent's browser. */
export const idle: ChatActions = {
  answer: () => undefined,
  reject: () => undefined,
  trap: () => undefined,
  back: () => undefined,
  restart: () => undefined,
  dismiss: () => undefined,
  setLocale: async () => undefined,
  erase: async () => undefined,
  startNew: async () => undefined,
};
