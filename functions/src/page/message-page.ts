import { createHash } from 'node:crypto';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { DEFAULT_ACCENT } from '../../../core/organisations/defaults.ts';
import { themeCss } from '../../../web/src/chat/theme.ts';
import { MESSAGES, type Message } from './messages.ts';
import { pageHeaders } from './page-headers.ts';

const STYLE = `${themeCss(DEFAULT_ACCENT)}
body{margin:0;border-top:4px solid var(--accent);background:var(--canvas);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;-webkit-text-size-adjust:100%}
main{max-width:40rem;margin:auto;padding:clamp(var(--space-6),12vh,8rem) var(--space-4) var(--space-6)}
h1,h2{margin:0 0 var(--space-2);font-size:1.125rem;line-height:1.3;text-wrap:balance}
h1{font-size:clamp(1.625rem,5vw,2.125rem);line-height:1.2;letter-spacing:-.015em}
p{margin:0;color:var(--ink-soft)}
h1+p{color:var(--ink);font-size:1.1875rem}
section+section{margin-top:var(--space-4);padding-top:var(--space-4);border-top:1px solid var(--line)}
section:first-child{margin-bottom:var(--space-6)}`;

/** CSP source of the page's style block. */
const MESSAGE_STYLE = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

/** A small page that says one thing in every language, Finnish first; it cannot know the reader's. */
function messagePage(message: Message): string {
  const sections = LOCALES.map((locale, index) => {
    const { title, text } = MESSAGES[message][locale];
    const heading = index === 0 ? 'h1' : 'h2';
    return `<section lang="${locale}"><${heading}>${title}</${heading}><p>${text}</p></section>`;
  });
  return `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${MESSAGES[message].fi.title}</title>
<style>${STYLE}</style>
</head>
<body><main>${sections.join('\n')}</main></body>
</html>
`;
}

/** The message as a response that no cache keeps: what is missing now may be there in a moment. */
export function messageResponse(about: Message, status: number): Response {
  const headers = { ...pageHeaders([MESSAGE_STYLE]), 'cache-control': 'no-store' };
  return new Response(messagePage(about), { status, headers });
}
