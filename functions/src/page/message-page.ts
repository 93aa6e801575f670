import { createHash } from 'node:crypto';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { MESSAGES, type Message } from './messages.ts';
import { pageHeaders } from './page-headers.ts';

const STYLE = `:root{color-scheme:light dark}
body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem}
h1,h2{font-size:1.375rem;line-height:1.3;margin:0 0 .25rem}
p{margin:0 0 2.5rem}`;

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
