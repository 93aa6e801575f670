import type { ComponentChildren } from 'preact';
import type { ChatState } from '../state/chat-state.ts';
import { idlePage } from './idle.ts';
import { Site } from './Site.tsx';
import { Page, type ChatActions } from './page-context.ts';

interface Props {
  state: ChatState;
  chat: ChatActions;
  /** The chat, where it is a part of the page. */
  children?: ComponentChildren;
}

/** The site around the chat, the same on the server and in the browser. */
export function SiteAround({ state, chat, children }: Props) {
  return (
    <Page.Provider value={{ ...idlePage(state), chat }}>
      <Site onChat={() => dispatchEvent(new Event('chat-open'))}>{children}</Site>
    </Page.Provider>
  );
}
