import { palette } from '../../design/tokens.ts';
import type { PageRequest } from '../server.tsx';
import { pageTitle } from '../page-title.ts';

interface Props extends PageRequest {
  style: string;
  /** The page's content, rendered. */
  body: string;
  /** The compiled version, safe inside a script element. */
  json: string;
  /** The page's sentences, likewise. */
  texts: string;
}

/** A speech bubble in the organisation's colour, inside the page: one request less. */
function icon(accent: string): string {
  const shape = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path fill='${accent}' d='M1 0h6l1 1v4l-1 1H4L2 8V6H1L0 5V1z'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(shape)}`;
}

/** The HTML document around the page. */
export function Document(props: Props) {
  const { version, channel, invitation, facts, resume, script, style, body, json, texts } = props;
  const description = plainText(version.site.html).slice(0, 200);
  const title = pageTitle(version);
  return (
    <html lang={version.locale}>
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:site_name" content={version.organisationName} />
        <meta property="og:locale" content={{ fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB' }[version.locale]} />
        <meta name="theme-color" content={palette.light.surface} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={palette.dark.surface} media="(prefers-color-scheme: dark)" />
        {invitation && <meta name="robots" content="noindex" />}
        {invitation && <meta name="referrer" content="no-referrer" />}
        <link rel="icon" href={icon(version.accent)} />
        {version.locales.map((locale) => (
          <link key={locale} rel="alternate" hreflang={locale} href={`?lang=${locale}`} />
        ))}
        {/* No paint between the parts of the chat, so that nothing shifts on a slow line. */}
        <link rel="expect" href="#version" {...{ blocking: 'render' }} />
        <style dangerouslySetInnerHTML={{ __html: style }} />
        <script type="module" src={script} />
      </head>
      <body>
        <div
          id="page"
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

/** The text of safe HTML in one line. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
}
