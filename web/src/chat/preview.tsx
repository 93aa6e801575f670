import { renderToString } from 'preact-render-to-string';
import type { CompiledSite, CompiledVersion } from '../../../core/dialogue/compiled.ts';
import css from './chat.css?inline';
import { ChatPanel } from './components/ChatPanel.tsx';
import { Icon } from './components/Icon.tsx';
import { idle } from './components/idle.ts';
import { Page } from './components/page-context.ts';
import { Site } from './components/Site.tsx';
import { PrivacyNotice } from './site/PrivacyNotice.tsx';
import { SitePage } from './site/SitePage.tsx';
import { SITE_TEXTS } from './site/texts/index.ts';
import { initialState } from './state/chat-state.ts';
import { TEXTS } from './texts/index.ts';
import { themeCss } from './theme.ts';

/** What of the site is looked at. */
export type PreviewPlace =
  | { kind: 'front'; chat: boolean }
  | { kind: 'page'; slug: string }
  | { kind: 'accessibility' }
  | { kind: 'privacy' };

/**
 * The site as its visitors get it, in two parts: what belongs into `<style>` and what into `<body>`. The frame
 * that shows it runs no scripts, yet it is to look as where they run.
 */
export function renderPreview(
  version: CompiledVersion,
  site: CompiledSite,
  place: PreviewPlace,
): { style: string; body: string } {
  const style = themeCss(version.accent, version.ground) + css.replace(/\(scripting:\s*none\)/g, 'not all');
  return { style, body: renderToString(<Place version={version} site={site} place={place} />) };
}

interface Props {
  version: CompiledVersion;
  site: CompiledSite;
  place: PreviewPlace;
}

function Place({ version, site, place }: Props) {
  if (place.kind === 'front') return <Front version={version} chat={place.chat} />;
  const { locale, slug } = version;
  const path = `/${place.kind === 'page' ? place.slug : place.kind}`;
  const { title, html } = contentOf(version, site, place);
  return (
    <SitePage version={version} texts={TEXTS[locale]} base={`/b/${slug}`} path={path} title={title}>
      {html === undefined ? (
        <PrivacyNotice version={version} />
      ) : (
        <div dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </SitePage>
  );
}

function contentOf(
  { locale }: CompiledVersion,
  site: CompiledSite,
  place: Exclude<PreviewPlace, { kind: 'front' }>,
): { title: string; html?: string } {
  if (place.kind === 'privacy') return { title: TEXTS[locale].privacy };
  if (place.kind === 'accessibility') {
    return { title: SITE_TEXTS[locale].accessibility, html: site.accessibility };
  }
  return site.pages.find(({ slug }) => slug === place.slug) ?? { title: '', html: '' };
}

function Front({ version, chat }: { version: CompiledVersion; chat: boolean }) {
  const state = initialState({ version, texts: TEXTS[version.locale] });
  return (
    <Page.Provider value={{ state, chat: idle }}>
      <div class="page" data-chat={chat ? 'open' : 'closed'}>
        <Site />
        <ChatPanel open={chat} onClose={() => undefined} onPrivacy={() => undefined} />
        <button type="button" class="primary opener" hidden={chat}>
          <Icon name="chat" />
          {state.texts.openChat}
        </button>
      </div>
    </Page.Provider>
  );
}
