/** What the plain pages are answered with. */
import type { PlainPage } from '../../../web/src/chat/plain/plain-page.ts';
import { readOwn } from '../conversation/own.service.ts';
import { messageResponse } from '../page/message-page.ts';
import { pageHeaders } from '../page/page-headers.ts';
import type { PageAssets } from '../page/page.routes.ts';
import { fileResponse } from '../summary/summary.routes.ts';
import { summaryFile } from '../summary/summary.service.ts';
import type { Shown } from './page-of.ts';
import type { Place } from './place.ts';
import type { Answer, PlainPorts } from './plain.service.ts';
import type { Refused } from './rates.ts';

export interface ResponsePorts extends PlainPorts {
  assets: () => Pick<PageAssets, 'allCss' | 'plainScript' | 'script'>;
  renderPlain(page: PlainPage): { html: string; styleHashes: string[]; scriptHashes: string[] };
}

/** The answer to a form, as a response. */
export async function respond(ports: ResponsePorts, place: Place, answer: Answer): Promise<Response> {
  if (answer.kind === 'tooMany') return tooMany(answer.retryAfter, answer.about);
  // The browser may keep the page for its Back button; no-store would show an error there instead.
  if (answer.kind === 'page') return pageResponse(ports, answer.page, 'private, no-cache');
  const { key, pass } = answer.opened;
  if (answer.file === 'pdf') {
    const file = await summaryFile(ports, key, pass, answer.locale);
    return file.ok ? fileResponse(file.value) : messageResponse('notFound', 404);
  }
  const own = await readOwn(ports, key, pass);
  return own.ok ? copyResponse(own.value, place.bot.bot) : messageResponse('notFound', 404);
}

function copyResponse(copy: unknown, name: string): Response {
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.json"`,
      'cache-control': 'no-store',
    },
  });
}

/** @param cache `Cache-Control` of the page */
export async function pageResponse(ports: ResponsePorts, page: Shown, cache: string): Promise<Response> {
  const { allCss: css, ...assets } = ports.assets();
  const { html, styleHashes, scriptHashes } = ports.renderPlain({ ...page, ...assets, css });
  const { organisation, bot, version, locale } = page.version;
  const site =
    page.channel === 'embed' ? await ports.published.site(organisation, bot, version, locale) : null;
  return new Response(html, {
    headers: {
      ...pageHeaders(styleHashes, site?.embedOn ?? [], { scripts: scriptHashes, fetches: false }),
      'cache-control': cache,
      'content-language': locale,
      'x-robots-tag': 'noindex, nofollow',
      ...(page.invited && { 'referrer-policy': 'no-referrer' }),
    },
  });
}

/** @param retryAfter seconds */
export function tooMany(retryAfter: number, about: Refused['about'] = 'tooMany'): Response {
  const response = messageResponse(about, 429);
  response.headers.set('retry-after', String(retryAfter));
  return response;
}
