import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from '../state/chat.ts';
import type { ChatState } from '../state/chat-state.ts';
import type { Texts } from '../texts/texts.ts';

export type ChatActions = Pick<
  Chat,
  'answer' | 'reject' | 'trap' | 'back' | 'restart' | 'setLocale' | 'dismiss' | 'erase' | 'startNew'
>;

/** What every part of the page may need: what is shown, and what the respondent can do. */
export interface PageContext {
  state: ChatState;
  chat: ChatActions;
}

export const Page = createContext<PageContext | null>(null);

export function usePage(): PageContext {
  const page = useContext(Page);
  if (!page) throw new Error('There is no page around this component');
  return page;
}

/** The page's sentences in the language shown. */
export function useTexts(): Texts {
  return usePage().state.texts;
}
