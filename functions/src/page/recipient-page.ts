/** The pages that a mail's small print leads to: plain HTML that needs no script and that no cache keeps. */
import { createHash } from 'node:crypto';
import { LOCALES, type Locale } from '../../../core/dialogue/locale.ts';
import { escapeHtml } from '../../../core/text/html.ts';
import { themeCss } from '../../../web/src/chat/theme.ts';
import { LANGUAGE_NAMES } from '../../../web/src/chat/texts/language-names.ts';
import { pageHeaders } from './page-headers.ts';

export interface RecipientPage {
  locale: Locale;
  organisation: string;
  /** #rrggbb */
  accent: string;
  /** Plain text. */
  title: string;
  /** Safe HTML. */
  body: string;
  /** Safe HTML. */
  foot: string;
  /** What the page needs of style beside the shared one. */
  style: string;
}

const LANGUAGE: Record<Locale, string> = { fi: 'Kieli', sv: 'Språk', en: 'Language' };

const STYLE = `*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--canvas);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;-webkit-text-size-adjust:100%}
header{background:var(--surface);border-top:6px solid var(--accent);border-bottom:1px solid var(--line)}
header div,main,footer div{width:100%;max-width:42rem;margin:0 auto;padding:0 var(--space-4)}
header div{display:flex;flex-wrap:wrap;gap:var(--space-2) var(--space-4);align-items:center;justify-content:space-between;min-height:64px;padding-block:12px}
.organisation{font-weight:650}
nav{display:flex;gap:var(--space-1);margin:0 -10px}
nav a{padding:10px;border-radius:var(--radius-small);color:var(--accent-ink);text-decoration:none}
nav a:hover{text-decoration:underline}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:underline;text-underline-offset:4px}
main{flex:1;padding-block:var(--space-6)}
h1{margin:0 0 var(--space-3);font-size:clamp(1.625rem,5vw,2.125rem);line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
p{margin:0 0 var(--space-3);max-width:60ch}
:focus-visible{outline:3px solid var(--accent-ink);outline-offset:3px}
footer{padding-block:var(--space-4);border-top:1px solid var(--line);background:var(--surface);color:var(--ink-soft);font-size:.9375rem}
`;

/** The page as a response that no cache keeps and no other site hears of. */
export function recipientPageResponse(page: RecipientPage, status = 200): Response {
  const style = themeCss(page.accent) + STYLE + page.style;
  const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
  return new Response(documentOf(page, style), {
    status,
    headers: {
      ...pageHeaders([hash]),
      'cache-control': 'private, no-store',
      'content-language': page.locale,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    },
  });
}

function documentOf(page: RecipientPage, style: string): string {
  const organisation = escapeHtml(page.organisation);
  const title = escapeHtml(page.title);
  const languages = LOCALES.map((locale) => {
    const current = locale === page.locale ? ' aria-current="true"' : '';
    return `<a href="?lang=${locale}" hreflang="${locale}" lang="${locale}"${current}>${LANGUAGE_NAMES[locale]}</a>`;
  });
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${title} – ${organisation}</title>
<style>${style}</style>
</head>
<body>
<header><div><span class="organisation">${organisation}</span><nav aria-label="${LANGUAGE[page.locale]}">${languages.join('')}</nav></div></header>
<main>
<h1>${title}</h1>
${page.body}
</main>
<footer><div>${page.foot}</div></footer>
</body>
</html>
`;
}
