/// <reference types="node" />
import { renderToString } from 'preact-render-to-string';
import type { Facts } from '../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { EmbedMode } from '../../../core/embed/messages.ts';
import type { Channel } from './channel.ts';
import { App } from './components/App.tsx';
import { ChatRoot } from './components/ChatRoot.tsx';
import { Document } from './components/Document.tsx';
import { SiteAround } from './components/SiteAround.tsx';
import { idle } from './components/idle.ts';
import { provideMore } from './hooks/use-more.ts';
import * as parts from './more/index.ts';
import { nativeForm } from './native-form.tsx';
import type { PageHead } from './site/page-head.ts';
import { scriptJson } from './site/script-json.ts';
import { earlyScript } from './early-script.ts';
import { inlineHash } from './site/inline-hash.ts';
import { initialState, type ChatState } from './state/chat-state.ts';
import { needsMore } from './state/needs-more.ts';
import { FIRST_TEXTS } from './texts/index.ts';
import { themeCss } from './theme.ts';

export { pageAddress, type PageHead } from './site/page-head.ts';
export { renderSitePage, type SitePageRequest } from './site/render-site-page.tsx';

export interface PageRequest {
  version: CompiledVersion;
  channel: Channel;
  /** How the page stands in a frame on another site: the chat alone. */
  embed?: EmbedMode;
  /** URL path of the built script. */
  script: string;
  /** The built style sheet's text. */
  css: string;
  /** URL paths of what is fetched when the page is at rest. */
  more: { script: string; css: string };
  /** Mark of the link that was followed. */
  source?: string;
  /** Token of the invitation that the page was opened with. */
  invitation?: string;
  /** Known of the invited company. */
  facts?: Facts;
  /** The invitation has a conversation already. */
  resume?: boolean;
  /** What search engines and shared links are told. */
  head?: PageHead;
}

/**
 * The respondent's page as a whole HTML document: site text, dialogue, style and the first bubbles are
 * inside, so that nothing needs to be fetched before reading. `styleHashes` are the CSP sources of its
 * style blocks (`sha256-…`, without quotes), `scriptHashes` those of its scripts. Throws where the dialogue cannot even begin.
 */
export function renderPage(request: PageRequest): {
  html: string;
  styleHashes: string[];
  scriptHashes: string[];
} {
  const style = themeCss(request.version.accent, request.version.ground) + request.css;
  const texts = FIRST_TEXTS[request.version.locale];
  const early = earlyScript(request.version.slug, !!request.embed);
  const state = initialState({ ...request, texts });
  const html = renderToString(
    <Document
      {...request}
      layout={state.layout}
      style={style}
      body={renderBody(request, state)}
      json={scriptJson(withoutSiteText(request.version))}
      texts={scriptJson(texts)}
      early={early}
      atOnce={needsMore(state)}
    />,
  );
  return {
    html: `<!doctype html>${html}`,
    styleHashes: [inlineHash(style)],
    scriptHashes: [inlineHash(early)],
  };
}

/** The site and the chat, each a tree of its own in the browser. */
function renderBody(request: PageRequest, state: ChatState): string {
  provideMore(needsMore(state) ? parts : undefined);
  const chat = <App state={state} chat={idle} native={nativeForm(request, state)} />;
  const root = <ChatRoot html={renderToString(chat)} />;
  if (state.layout === 'embed') return renderToString(root);
  const inline = state.layout === 'inline';
  return renderToString(
    <>
      <div id="site">
        <SiteAround state={state} chat={idle}>
          {inline && root}
        </SiteAround>
      </div>
      {!inline && root}
    </>,
  );
}

/** The site's text is in the page already: the browser takes it from there. */
function withoutSiteText(version: CompiledVersion): CompiledVersion {
  return { ...version, site: { ...version.site, html: '' } };
}
