import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from '../state/chat.ts';
import type { ChatState } from '../state/chat-state.ts';
import type { FirstTexts } from '../texts/texts.ts';

export type ChatActions = Pick<
  Chat,
  | 'answer'
  | 'draft'
  | 'reject'
  | 'trap'
  | 'back'
  | 'keep'
  | 'think'
  | 'restart'
  | 'open'
  | 'setLocale'
  | 'dismiss'
  | 'erase'
  | 'record'
  | 'startNew'
>;

/** What opens over the chat. */
export type Sheet = 'menu' | 'data' | 'privacy' | 'restart';

/**
 * For the time before the script: the server alone knows it, and the script does away with it. It stands last where it
 * stands: what comes after a part that goes is moved, and loses the focus and a press that has begun.
 */
export interface NativeForm {
  form: { method: 'post'; action: string; encType: 'multipart/form-data'; target?: '_blank' };
  fields: ComponentChildren;
  /** Under the answers: the way to the plain page. */
  note: ComponentChildren;
}

/** What every part of the page may need: what is shown, and what the respondent can do. */
export interface PageContext {
  state: ChatState;
  chat: ChatActions;
  sheet: Sheet | null;
  show: (sheet: Sheet | null) => void;
  native?: NativeForm;
}

export const Page = createContext<PageContext | null>(null);

/** What is shown, and what can be done. Throws outside a page. */
export function usePage(): PageContext {
  const page = useContext(Page);
  if (!page) throw new Error('There is no page around this component');
  return page;
}

/** The page's sentences in the language shown. */
export function useTexts(): FirstTexts {
  return usePage().state.texts;
}
