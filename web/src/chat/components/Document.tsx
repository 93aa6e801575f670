import type { PageRequest } from '../server.tsx';
import type { ChatState } from '../state/chat-state.ts';
import { Head } from '../site/Head.tsx';

interface Props extends PageRequest {
  style: string;
  /** The page's content, rendered. */
  body: string;
  /** The compiled version, safe inside a script element. */
  json: string;
  /** The page's sentences, likewise. */
  texts: string;
  layout: ChatState['layout'];
  /** Runs before the page is whole. */
  early: string;
  /** The first question needs the parts that otherwise come when the page is at rest. */
  atOnce: boolean;
}

/** The HTML document around the page with the chat. */
export function Document(props: Props) {
  const { version, channel, invitation, facts, resume, script, style, body, json, texts, head } = props;
  const { layout, embed, more, early, atOnce } = props;
  const { site, persona } = version;
  return (
    <html lang={version.locale}>
      <Head
        version={version}
        title={site.title || persona.name}
        about={site.lead || site.html}
        path=""
        head={head}
        hidden={invitation !== undefined}
        style={style}
      >
        {invitation && <meta name="referrer" content="no-referrer" />}
        {/* No paint between the parts of the chat, so that nothing shifts on a slow line. */}
        <link rel="expect" href="#version" {...{ blocking: 'render' }} />
        <script dangerouslySetInnerHTML={{ __html: early }} />
        <script type="module" src={script} />
        {atOnce && <link rel="modulepreload" href={more.script} />}
        {atOnce && <link rel="stylesheet" href={more.css} />}
      </Head>
      <body>
        <div
          id="page"
          class="page"
          data-layout={layout}
          data-chat="open"
          data-embed={embed}
          data-script={more.script}
          data-style={more.css}
          data-channel={channel}
          data-invitation={invitation}
          data-facts={facts && JSON.stringify(facts)}
          data-resume={resume || undefined}
          dangerouslySetInnerHTML={{ __html: body }}
        />
        <script type="application/json" id="version" dangerouslySetInnerHTML={{ __html: json }} />
        <script type="application/json" id="texts" dangerouslySetInnerHTML={{ __html: texts }} />
      </body>
    </html>
  );
}
