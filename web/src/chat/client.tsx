import { hydrate, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { bootChat, type PageInput } from './boot.ts';
import type { Channel } from './channel.ts';
import { App } from './components/App.tsx';
import { pageTitle } from './page-title.ts';
import type { Chat } from './state/chat.ts';
import type { Origin } from './store/record.ts';

function LiveApp({ chat }: { chat: Chat }) {
  const [state, setState] = useState(chat.state());
  useEffect(() => chat.subscribe(() => setState(chat.state())), [chat]);
  useEffect(() => {
    showLanguage(state.version.locale);
    document.title = pageTitle(state.version);
  }, [state.version]);
  return <App state={state} chat={chat} />;
}

/** Tells the browser and the address, so that a reload comes back in the same language. */
function showLanguage(locale: Locale) {
  if (document.documentElement.lang === locale) return;
  document.documentElement.lang = locale;
  const url = new URL(location.href);
  url.searchParams.set('lang', locale);
  history.replaceState(history.state, '', url);
}

function readPage(root: HTMLElement): PageInput {
  const { channel, invitation, facts, resume } = root.dataset;
  const query = new URLSearchParams(location.search);
  return {
    version: readVersion(),
    texts: readJson('texts') as PageInput['texts'],
    origin: {
      channel: channel as Channel,
      invitation,
      source: /^[\w-]{1,40}$/.exec(query.get('source') ?? '')?.[0],
      facts: JSON.parse(facts ?? '{}') as Origin['facts'],
    },
    resume: !!resume,
    localeAsked: query.has('lang'),
  };
}

/** The site's text stands in the page, and is not told twice. */
function readVersion(): PageInput['version'] {
  const version = readJson('version') as PageInput['version'];
  const html = document.querySelector('.site-text')?.innerHTML ?? '';
  return { ...version, site: { ...version.site, html } };
}

function readJson(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? '');
}

const root = document.getElementById('page');
if (root) {
  const { chat, resumed } = await bootChat(readPage(root));
  if (resumed) {
    root.textContent = '';
    render(<LiveApp chat={chat} />, root);
  } else {
    hydrate(<LiveApp chat={chat} />, root);
  }
}
