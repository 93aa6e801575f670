import type { Context } from 'hono';
import { EMBED_MODES, isEmbedMode, type EmbedMode } from '../../../core/embed/messages.ts';
import type { PageRequest } from '../../../web/src/chat/server.tsx';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { onlyQuery } from '../http/only-query.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { pickVersion } from '../published/pick-version.ts';
import type { Published } from '../published/published.ts';
import { headOf } from './head.ts';
import { kindly } from './kindly.ts';
import { LINK_QUERY, linkOrigin } from './link-origin.ts';
import { messageResponse } from './message-page.ts';
import { pageHeaders } from './page-headers.ts';

/** What the built page needs besides the bot. */
export interface PageAssets {
  /** URL path of the script. */
  script: string;
  /** The style sheet's text. */
  css: string;
  /** The text of all styles, for pages without a script. */
  allCss: string;
  /** The text of the script in the plain pages. */
  plainScript: string;
  /** URL paths of what comes when the page is at rest. */
  more: { script: string; css: string };
}

export interface PagePorts {
  published: Published;
  assets: () => PageAssets;
  render(input: PageRequest): { html: string; styleHashes: string[]; scriptHashes?: string[] };
  /** Scheme and host of the product's public address, no slash at the end. */
  publicUrl: () => string;
}

export const PAGES_PER_ADDRESS = 6_000;
/** Hosting's network answers for half a minute, and while it asks for a new copy. */
export const PAGE_CACHE = 'public, max-age=0, s-maxage=30, stale-while-revalidate=600';

const EMBED = new RegExp(`^(${EMBED_MODES.join('|')})$`);

/** `/b/{slug}`: a bot's page. Anything that nobody else answers is a page that says kindly that nothing is there. */
export function pageRoutes(ports: PagePorts): Mount {
  return (app) => {
    addRoute(
      app,
      '/b/:slug',
      { GET: (context) => kindly('page.failed', () => getPage(ports, context)) },
      limitedRate(PAGES_PER_ADDRESS, addressOf),
      onlyQuery({ ...LINK_QUERY, embed: EMBED }),
    );
    app.get('*', () => messageResponse('notFound', 404));
  };
}

async function getPage(ports: PagePorts, context: Context): Promise<Response> {
  const bot = await ports.published.bot(context.req.param('slug') ?? '');
  const version = bot && (await pickVersion(ports.published, bot, context.req.query('lang')));
  if (!version) return messageResponse('notFound', 404);
  const embed = embedMode(context.req.query('embed'));
  const head = await headOf(ports, bot, version.locale);
  const { html, styleHashes, scriptHashes } = ports.render({
    version,
    embed,
    head,
    ...linkOrigin(context),
    ...ports.assets(),
  });
  return new Response(html, {
    headers: {
      ...pageHeaders(styleHashes, embed && head.site?.embedOn, { scripts: scriptHashes }),
      'cache-control': PAGE_CACHE,
      'content-language': version.locale,
      ...(embed && { 'x-robots-tag': 'noindex' }),
    },
  });
}

function embedMode(named: string | undefined): EmbedMode | undefined {
  return isEmbedMode(named) ? named : undefined;
}
