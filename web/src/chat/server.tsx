/// <reference types="node" />
import { renderToString } from 'preact-render-to-string';
import type { Facts } from '../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { EmbedMode } from '../../../core/embed/messages.ts';
import type { Channel } from './channel.ts';
import { App } from './components/App.tsx';
import { idle } from './components/idle.ts';
import { Document } from './components/Document.tsx';
import type { PageHead } from './site/page-head.ts';
import { scriptJson } from './site/script-json.ts';
import { styleHash } from './site/style-hash.ts';
import { initialState } from './state/chat-state.ts';
import { TEXTS } from './texts/index.ts';
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
 * style blocks (`sha256-…`, without quotes). Throws where the dialogue cannot even begin.
 */
export function renderPage(request: PageRequest): { html: string; styleHashes: string[] } {
  const style = themeCss(request.version.accent, request.version.ground) + request.css;
  const texts = TEXTS[request.version.locale];
  const body = renderToString(<App state={initialState({ ...request, texts })} chat={idle} />);
  const html = renderToString(
    <Document
      {...request}
      style={style}
      body={body}
      json={scriptJson(withoutSiteText(request.version))}
      texts={scriptJson(texts)}
    />,
  );
  return { html: `<!doctype html>${html}`, styleHashes: [styleHash(style)] };
}

/** The site's text is in the page already: the browser takes it from there. */
function withoutSiteText(version: CompiledVersion): CompiledVersion {
  return { ...version, site: { ...version.site, html: '' } };
}
