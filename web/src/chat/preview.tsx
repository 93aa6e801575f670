import { renderToString } from 'preact-render-to-string';
import type { CompiledSite, CompiledVersion } from '../../../core/dialogue/compiled.ts';
import firstCss from './chat.css?inline';
import { ChatPanel } from './components/ChatPanel.tsx';
import { Icon } from './components/Icon.tsx';
import { idlePage } from './components/idle.ts';
import { Page } from './components/page-context.ts';
import { Site } from './components/Site.tsx';
import { provideMore } from './hooks/use-more.ts';
import * as parts from './more/index.ts';
import moreCss from './more/more.css?inline';
import { pageContent } from './site/page-content.tsx';
import { SitePage } from './site/SitePage.tsx';
import { initialState } from './state/chat-state.ts';
import { needsMore } from './state/needs-more.ts';
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
  const style =
    themeCss(version.accent, version.ground) +
    (firstCss + moreCss).replace(/\(scripting:\s*none\)/g, 'not all');
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
  const name = place.kind === 'page' ? place.slug : place.kind;
  const { title, html, children } = pageContent(version, site, name) ?? { title: '' };
  return (
    <SitePage version={version} texts={TEXTS[locale]} base={`/b/${slug}`} path={`/${name}`} title={title}>
      {html === undefined ? children : <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />}
    </SitePage>
  );
}

function Front({ version, chat }: { version: CompiledVersion; chat: boolean }) {
  const state = initialState({ version, texts: TEXTS[version.locale] });
  const inline = state.layout === 'inline';
  const open = chat || inline;
  provideMore(needsMore(state) ? parts : undefined);
  const root = (
    <div id="chat-root">
      <ChatPanel open={open} onClose={inline ? undefined : () => undefined} />
      {!open && (
        <button type="button" class="primary opener">
          <Icon name="chat" />
          {state.texts.openChat}
        </button>
      )}
    </div>
  );
  return (
    <Page.Provider value={idlePage(state)}>
      <div class="page" data-layout={state.layout} data-chat={open ? 'open' : 'closed'}>
        <Site>{inline && root}</Site>
        {!inline && root}
      </div>
    </Page.Provider>
  );
}
