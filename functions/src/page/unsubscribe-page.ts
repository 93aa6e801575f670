/** The page by which a recipient says no to further mail: plain HTML that needs no script. */
import { createHash } from 'node:crypto';
import { LOCALES, type Locale } from '../../../core/dialogue/locale.ts';
import { escapeHtml } from '../../../core/text/html.ts';
import { themeCss } from '../../../web/src/chat/theme.ts';
import { LANGUAGE_NAMES } from '../../../web/src/chat/texts/language-names.ts';
import { pageHeaders } from './page-headers.ts';
import { UNSUBSCRIBE_TEXTS } from './unsubscribe-texts.ts';

export interface UnsubscribePage {
  locale: Locale;
  organisation: string;
  accent: string;
  /** '' when it has been erased. */
  email: string;
  /** What holds already. */
  refused: 'nothing' | 'organisation' | 'all';
  /** The form came in a way that says nothing. */
  notUnderstood?: boolean;
}

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
.address{overflow-wrap:anywhere}
.address span{color:var(--ink-soft)}
.choices{display:grid;gap:var(--space-3);margin:var(--space-5) 0}
.choice{padding:var(--space-4);border:1px solid var(--line);border-radius:var(--radius);background:var(--surface)}
.choice p{margin:12px 0 0;color:var(--ink-soft);font-size:1rem}
button{width:100%;min-height:52px;padding:10px 20px;border:2px solid var(--accent);border-radius:var(--radius-small);background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button.second{border-color:var(--accent-ink);background:transparent;color:var(--accent-ink)}
button:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--accent-ink);outline-offset:3px}
.note{padding:var(--space-3);border-radius:var(--radius-small);background:var(--bad-soft);color:var(--bad);font-weight:600}
.done{display:flex;margin-bottom:var(--space-4);gap:var(--space-3);align-items:flex-start;padding:var(--space-4);border-radius:var(--radius);background:var(--good-soft)}
.done svg{flex:none;width:28px;height:28px;margin-top:2px;fill:none;stroke:var(--good);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.done p{margin:0 0 var(--space-1)}
.done p:last-child{margin:0}
.choice .lead{margin:0 0 12px;color:var(--ink);font-size:1.0625rem}
@media (min-width:40rem){button{width:auto;min-width:min(100%,26rem)}}
footer{padding-block:var(--space-4);border-top:1px solid var(--line);background:var(--surface);color:var(--ink-soft);font-size:.9375rem}`;

const TICK = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 12.5l5 5 10-11"/></svg>';

/** The page as a response that no cache keeps and no other site hears of. */
export function unsubscribeResponse(page: UnsubscribePage, status = 200): Response {
  const style = themeCss(page.accent) + STYLE;
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

function documentOf(page: UnsubscribePage, style: string): string {
  const texts = UNSUBSCRIBE_TEXTS[page.locale];
  const organisation = escapeHtml(page.organisation);
  const title = page.refused === 'nothing' ? texts.ask : texts.doneTitle;
  const body = page.refused === 'nothing' ? asking(page) : done(page);
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
<header><div><span class="organisation">${organisation}</span><nav aria-label="${texts.language}">${languages.join('')}</nav></div></header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer><div>${texts.kept}</div></footer>
</body>
</html>
`;
}

function asking({ locale, organisation, email, notUnderstood }: UnsubscribePage): string {
  const texts = UNSUBSCRIBE_TEXTS[locale];
  return `${notUnderstood ? `<p class="note" role="alert">${texts.notUnderstood}</p>` : ''}
<p>${filled(texts.intro, organisation)}</p>
${addressLine(texts.address, email)}
<form method="post" action="?lang=${locale}" class="choices">
<div class="choice">${button('organisation', texts.fromOrganisation)}<p id="organisation">${filled(texts.fromOrganisationHint, organisation)}</p></div>
<div class="choice">${button('all', texts.fromAll, 'second')}<p id="all">${texts.fromAllHint}</p></div>
</form>`;
}

function done({ locale, organisation, email, refused }: UnsubscribePage): string {
  const texts = UNSUBSCRIBE_TEXTS[locale];
  const what = refused === 'all' ? texts.doneAll : filled(texts.doneOrganisation, organisation);
  const more = `<form method="post" action="?lang=${locale}" class="choices">
<div class="choice"><p class="lead">${texts.fromOthersToo}</p>${button('all', texts.fromAll, 'second')}<p id="all">${texts.fromAllHint}</p></div>
</form>`;
  return `<div class="done" role="status">${TICK}<div><p>${what}</p><p>${texts.closing}</p></div></div>
${addressLine(texts.address, email)}
${refused === 'organisation' ? more : ''}`;
}

function button(scope: string, label: string, kind = ''): string {
  return `<button name="scope" value="${scope}" aria-describedby="${scope}"${kind && ` class="${kind}"`}>${label}</button>`;
}

function addressLine(label: string, email: string): string {
  return email && `<p class="address"><span>${label}:</span> ${escapeHtml(email)}</p>`;
}

function filled(text: string, organisation: string): string {
  return text.replaceAll('{organisation}', () => escapeHtml(organisation));
}
