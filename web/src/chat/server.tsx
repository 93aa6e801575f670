/// <reference types="node" />
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Facts } from '../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { EmbedMode } from '../../../core/embed/messages.ts';
import type { Channel } from './channel.ts';
import { App } from './components/App.tsx';
import type { ChatActions } from './components/page-context.ts';
import { Document } from './components/Document.tsx';
import { initialState } from './state/chat-state.ts';
import { TEXTS } from './texts/index.ts';
import { themeCss } from './theme.ts';

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
}

/** On the server nothing can be done yet: the buttons come to life in the browser. */
const idle: ChatActions = {
  answer: () => undefined,
  reject: () => undefined,
  trap: () => undefined,
  back: () => undefined,
  restart: () => undefined,
  dismiss: () => undefined,
  setLocale: async () => undefined,
  erase: async () => undefined,
  startNew: async () => undefined,
};

/**
 * The respondent's page as a whole HTML document: site text, dialogue, style and the first bubbles are
 * inside, so that nothing needs to be fetched before reading. `styleHashes` are the CSP sources of its
 * style blocks (`sha256-…`, without quotes). Throws where the dialogue cannot even begin.
 */
export function renderPage(request: PageRequest): { html: string; styleHashes: string[] } {
  const style = themeCss(request.version.accent) + request.css;
  const texts = TEXTS[request.version.locale];
  const body = renderToString(<App state={initialState({ ...request, texts })} chat={idle} />);
  const html = renderToString(
    <Document
      {...request}
      style={style}
      body={body}
      json={scriptJson(request.version)}
      texts={scriptJson(texts)}
    />,
  );
  return { html: `<!doctype html>${html}`, styleHashes: [`sha256-${sha256(style)}`] };
}

/** JSON that no text inside can end the script element with, nor any old parser stumble over. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
