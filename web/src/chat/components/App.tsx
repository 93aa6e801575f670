import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMore } from '../hooks/use-more.ts';
import type { ChatState } from '../state/chat-state.ts';
import { ChatPanel } from './ChatPanel.tsx';
import { Icon } from './Icon.tsx';
import { Page, type ChatActions, type NativeForm, type Sheet } from './page-context.ts';

interface Props {
  state: ChatState;
  chat: ChatActions;
  native?: NativeForm;
}

/** The chat: over the site, as the whole page or a part of it, or alone in a frame; open from the start. */
export function App({ state, chat, native }: Props) {
  const [open, setOpen] = useState(true);
  const [sheet, show] = useState<Sheet | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const touched = useRef(false);
  const more = useMore();
  useLayoutEffect(() => {
    if (!touched.current) return;
    document.getElementById('page')?.setAttribute('data-chat', open ? 'open' : 'closed');
    if (open) focusDock();
    else opener.current?.focus();
  }, [open]);
  useEffect(() => {
    const openUp = () => (document.querySelector('#chat[hidden]') ? toggle(true) : focusDock());
    // Until the site around has come to life, a link to the chat only changes the address.
    const led = () => location.hash === '#chat' && openUp();
    addEventListener('chat-open', openUp);
    addEventListener('hashchange', led);
    return () => {
      removeEventListener('chat-open', openUp);
      removeEventListener('hashchange', led);
    };
  }, []);
  const toggle = (shown: boolean) => {
    touched.current = true;
    setOpen(shown);
  };
  const inline = state.layout === 'inline' || state.embed === 'inline';
  /** The page around a frame takes the frame away; that is told by `embed/`. */
  const close = () => (state.embed ? dispatchEvent(new Event('chat-close')) : toggle(false));
  return (
    <Page.Provider value={{ state, chat, sheet, show, native }}>
      <ChatPanel open={open} onClose={inline ? undefined : close} />
      {!open && (
        <button
          type="button"
          class="primary opener"
          ref={opener}
          data-testid="chat-open"
          onClick={() => toggle(true)}
        >
          <Icon name="chat" />
          {state.texts.openChat}
        </button>
      )}
      {more && (sheet || state.asks) && <more.Sheets />}
    </Page.Provider>
  );
}

function focusDock() {
  document.querySelector<HTMLElement>('.dock')?.focus();
}
