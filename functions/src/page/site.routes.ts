/** `/b/{slug}/{page}`: the further pages of a bot's site, its privacy notice and its accessibility statement. */
import type { Context } from 'hono';
import type { SitePageRequest } from '../../../web/src/chat/server.tsx';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { onlyQuery } from '../http/only-query.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { pickVersion } from '../published/pick-version.ts';
import { headOf } from './head.ts';
import { kindly } from './kindly.ts';
import { LINK_QUERY } from './link-origin.ts';
import { messageResponse } from './message-page.ts';
import { pageHeaders } from './page-headers.ts';
import { PAGE_CACHE, PAGES_PER_ADDRESS, type PagePorts } from './page.routes.ts';

export interface SitePorts extends Pick<PagePorts, 'published' | 'assets' | 'publicUrl'> {
  renderSitePage(request: SitePageRequest): { html: string; styleHashes: string[]; found: boolean };
}

export function siteRoutes(ports: SitePorts): Mount {
  return (app) =>
    addRoute(
      app,
      '/b/:slug/:page',
      { GET: (context) => kindly('page.site', () => getSitePage(ports, context)) },
      limitedRate(PAGES_PER_ADDRESS, addressOf),
      onlyQuery(LINK_QUERY),
    );
}

async function getSitePage(ports: SitePorts, context: Context): Promise<Response> {
  const bot = await ports.published.bot(context.req.param('slug') ?? '');
  const version = bot && (await pickVersion(ports.published, bot, context.req.query('lang')));
  if (!version) return messageResponse('notFound', 404);
  const head = await headOf(ports, bot, version.locale);
  const page = context.req.param('page') ?? '';
  return sitePageResponse(ports, { version, head, page, css: ports.assets().css }, PAGE_CACHE);
}

/** @param cache who may keep the page; where there is none, nobody keeps the answer */
export function sitePageResponse(
  { renderSitePage }: Pick<SitePorts, 'renderSitePage'>,
  request: SitePageRequest,
  cache: string,
  headers: Record<string, string> = {},
): Response {
  const { html, styleHashes, found } = renderSitePage(request);
  return new Response(html, {
    status: found ? 200 : 404,
    headers: {
      ...pageHeaders(styleHashes, request.invitation === undefined ? [] : null),
      ...headers,
      'cache-control': found ? cache : 'no-store',
      'content-language': request.version.locale,
    },
  });
}
