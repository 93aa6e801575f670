import { hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ChatRoot } from '../components/ChatRoot.tsx';
import { SiteAround } from '../components/SiteAround.tsx';
import type { Chat } from '../state/chat.ts';
import type { ChatState } from '../state/chat-state.ts';

/**
 * Lets the site, until now the server's HTML, follow the language of the chat.
 * @param shown as the server rendered it
 */
export function reviveSite(chat: Chat, shown: ChatState): void {
  const site = document.getElementById('site');
  if (site) hydrate(<LiveSite chat={chat} shown={shown} />, site);
}

function LiveSite({ chat, shown }: { chat: Chat; shown: ChatState }) {
  const [state, setState] = useState(shown);
  useEffect(() => {
    const follow = () => setState((now) => (now.version === chat.state().version ? now : chat.state()));
    follow();
    return chat.subscribe(follow);
  }, []);
  return (
    <SiteAround state={state} chat={chat}>
      {state.layout === 'inline' && <ChatRoot html="" />}
    </SiteAround>
  );
}
