import { hydrate, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { ABLE } from './able.ts';
import { isEmbedMode } from '../../../core/embed/messages.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { bootChat, type PageInput } from './boot.ts';
import type { Channel } from './channel.ts';
import { App } from './components/App.tsx';
import { loadMore, whenMore } from './hooks/use-more.ts';
import { pageTitle } from './page-title.ts';
import { initialState } from './state/chat-state.ts';
import type { Chat } from './state/chat.ts';
import { isRefused, keepBegunWith } from './store/begun.ts';
import { needsMore } from './state/needs-more.ts';
import type { Origin } from './store/record.ts';

/** Longest that the page stays as the server rendered it for parts that it needs at once, in milliseconds. */
const PATIENCE = 3_000;

function LiveApp({ chat }: { chat: Chat }) {
  const [state, setState] = useState(chat.state());
  // Before anything can be seen or heard: a screen reader reads new text in the language that is told.
  useLayoutEffect(() => chat.subscribe(() => setState(chat.state())), [chat]);
  useLayoutEffect(() => {
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

function readPage({ dataset }: HTMLElement): PageInput {
  const { channel, invitation, facts, resume, embed } = dataset;
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
    embed: isEmbedMode(embed) ? embed : null,
    resume: !!resume,
    // In a frame the address names the language of the page around each time: the respondent's choice is the later.
    localeAsked: !embed && query.has('lang'),
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

async function comeToLife(page: HTMLElement, root: HTMLElement) {
  const input = readPage(page);
  const served = initialState({ ...input, ...input.origin });
  const host = input.embed && isRefused() ? await (await import('./embed/keeper.ts')).askHost() : undefined;
  if (host) keepBegunWith({ ...host.kept, keep: (begun) => host.keep({ begun }) });
  const { chat, resumed } = await bootChat(input);
  delete document.documentElement.dataset.resumes;
  delete page.dataset.resume;
  const partly = needsMore(chat.state()) && !(await inTime(loadMore()));
  // Hydration leaves attributes as they are, by which a box says that it is ticked.
  const ticked = chat.state().before?.kind === 'options';
  if (resumed || partly || ticked) {
    root.textContent = '';
    render(<LiveApp chat={chat} />, root);
  } else {
    hydrate(<LiveApp chat={chat} />, root);
  }
  if (input.embed) void import('./embed/index.ts').then(({ joinHost }) => joinHost(chat, host));
  void whenMore().then(({ reviveSite, tellOpening }) => {
    reviveSite(chat, served);
    if (!resumed) tellOpening(input);
  });
}

/**
 * Keeps an answer that is given while the page comes to life, until the returned function gives it: to the page, or
 * to the server where the page has failed to come to life.
 */
function holdAnswer(root: HTMLElement): () => void {
  let held: SubmitEvent | undefined;
  const hold = (event: SubmitEvent) => {
    event.preventDefault();
    held = event;
  };
  root.addEventListener('submit', hold);
  return () => {
    root.removeEventListener('submit', hold);
    if (held?.submitter?.isConnected) held.submitter.click();
  };
}

/** Whether `coming` is here before patience ends. */
function inTime(coming: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    void coming.then(() => resolve(true));
    setTimeout(() => resolve(false), PATIENCE);
  });
}

const page = document.getElementById('page');
const root = document.getElementById('chat-root');
if (page && root && ABLE) {
  const release = holdAnswer(root);
  const plain = root.querySelector<HTMLAnchorElement>('.slow a');
  void comeToLife(page, root)
    .catch((error: unknown) => {
      // What failed half-way has taken the form along.
      if (plain && !plain.isConnected) location.replace(plain.href);
      throw error;
    })
    .finally(release);
}
