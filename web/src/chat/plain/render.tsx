import { renderToString } from 'preact-render-to-string';
import { Page } from '../components/page-context.ts';
import { idlePage } from '../components/idle.ts';
import { inlineHash } from '../site/inline-hash.ts';
import { initialState } from '../state/chat-state.ts';
import { TEXTS } from '../texts/index.ts';
import { themeCss } from '../theme.ts';
import { PlainBody } from './PlainBody.tsx';
import { PlainDocument } from './PlainDocument.tsx';
import { Plain, type PlainPage } from './plain-page.ts';
import { PLAIN_STYLE } from './style.ts';
import { PLAIN_TEXTS } from './texts/index.ts';

/**
 * A page of the conversation as one whole HTML document. `styleHashes` and `scriptHashes` are the CSP sources of its
 * style block and its script (`sha256-…`, without quotes).
 */
export function renderPlain(page: PlainPage): {
  html: string;
  styleHashes: string[];
  scriptHashes: string[];
} {
  const { version, facts, session, rejected, before } = page;
  const texts = TEXTS[version.locale];
  const state = { ...initialState({ version, texts, facts }), session, rejected, before };
  const style = themeCss(version.accent, version.ground) + page.css + PLAIN_STYLE;
  const html = renderToString(
    <Page.Provider value={idlePage(state)}>
      <Plain.Provider value={{ page, texts: PLAIN_TEXTS[version.locale] }}>
        <PlainDocument style={style}>
          <PlainBody />
        </PlainDocument>
      </Plain.Provider>
    </Page.Provider>,
  );
  return {
    html: `<!doctype html>${html}`,
    styleHashes: [inlineHash(style)],
    scriptHashes: [inlineHash(page.plainScript)],
  };
}
