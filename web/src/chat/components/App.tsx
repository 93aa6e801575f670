import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../state/chat-state.ts';
import { ChatPanel } from './ChatPanel.tsx';
import { useMore } from '../hooks/use-more.ts';
import { Icon } from './Icon.tsx';
import { Site } from './Site.tsx';
import { Page, type ChatActions } from './page-context.ts';

function focusDock() {
  document.querySelector<HTMLElement>('.dock')?.focus();
}

/** The whole page: the site and, over it, the chat, open from the start. */
export function App({ state, chat }: { state: ChatState; chat: ChatActions }) {
  const [open, setOpen] = useState(true);
  const [privacy, setPrivacy] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const touched = useRef(false);
  const more = useMore();
  const { texts } = state;
  useEffect(() => {
    if (!touched.current) return;
    if (open) focusDock();
    else opener.current?.focus();
  }, [open]);
  const show = (shown: boolean) => {
    touched.current = true;
    setOpen(shown);
  };
  return (
    <Page.Provider value={{ state, chat }}>
      <div class="page" data-chat={open ? 'open' : 'closed'}>
        <Site onChat={() => (open ? focusDock() : show(true))} />
        <ChatPanel open={open} onClose={() => show(false)} onPrivacy={() => setPrivacy(true)} />
        <button
          type="button"
          class="primary opener"
          ref={opener}
          hidden={open}
          data-testid="chat-open"
          onClick={() => show(true)}
        >
          <Icon name="chat" />
          {texts.openChat}
        </button>
        {more && <more.PrivacyDialog open={privacy} onClose={() => setPrivacy(false)} />}
      </div>
    </Page.Provider>
  );
}
