import type { ComponentChildren } from 'preact';
import { useMoreTexts } from '../more/use-more-texts.ts';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { usePage } from './page-context.ts';

interface Props {
  /** A link to the chat was followed. */
  onChat?: () => void;
  /** The chat, where it is a part of the page. */
  children?: ComponentChildren;
}

/** The bot's site: the organisation's own text, which the chat floats above or stands in. */
export function Site({ onChat, children }: Props) {
  const { state, chat } = usePage();
  const { version, invitation } = state;
  const texts = { ...state.texts, ...useMoreTexts() };
  const { site, slug } = version;
  const base = invitation ? `/i/${invitation}` : `/b/${slug}`;
  const html = invitation ? site.html.replaceAll(`"/b/${slug}/`, `"${base}/`) : site.html;
  const frame = { version, texts, base };
  // Behind a chat that covers the page nothing is fetched before it is seen.
  const covered = site.layout !== 'inline';
  return (
    <div
      class="site"
      onClick={(event) => {
        if (!onChat || !(event.target as Element).closest('[href="#chat"]')) return;
        event.preventDefault();
        onChat();
      }}
    >
      <SiteHeader {...frame} onLocale={(locale) => void chat.setLocale(locale)} />
      <main data-testid="site-text">
        <div class="hero">
          <div>
            {site.title && <h1>{site.title}</h1>}
            {site.lead && <p class="lead">{site.lead}</p>}
            <a class="primary" href="#chat">
              {texts.openChat}
            </a>
          </div>
          {site.hero && (
            <img {...site.hero} alt="" loading={covered ? 'lazy' : 'eager'} fetchpriority="high" />
          )}
        </div>
        {children}
        <div class="prose site-text" dangerouslySetInnerHTML={{ __html: html }} />
      </main>
      <SiteFooter {...frame} />
    </div>
  );
}
