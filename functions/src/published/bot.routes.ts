import type { Context } from 'hono';
import type { BotPointer } from '../../../core/api/public.schema.ts';
import type { Mount } from '../http/app.ts';
import { addressOf } from '../http/address.ts';
import { onlyQuery } from '../http/only-query.ts';
import { problemOf } from '../http/problem.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { pickVersion } from './pick-version.ts';
import type { Published, PublishedBot } from './published.ts';

/** Seen by Hosting's network, so that most readers never reach the function. */
const POINTER_CACHE = 'public, max-age=0, s-maxage=30';
const IMMUTABLE_CACHE = 'public, max-age=31536000, s-maxage=31536000, immutable';

const READS_PER_ADDRESS = 6_000;

/** `/api/v1/bots…`: what is published at a slug, and every version of it. */
export function botRoutes(published: Published): Mount {
  return (app) => {
    const perAddress = limitedRate(READS_PER_ADDRESS, addressOf);
    addRoute(
      app,
      '/api/v1/bots/:slug',
      { GET: (context) => getPointer(published, context) },
      perAddress,
      onlyQuery(),
    );
    addRoute(
      app,
      '/api/v1/bots/:slug/versions/:version/:locale',
      { GET: (context) => getVersion(published, context) },
      perAddress,
      onlyQuery(),
    );
  };
}

async function getPointer(published: Published, context: Context): Promise<Response> {
  const slug = context.req.param('slug') ?? '';
  const bot = await published.bot(slug);
  const version = bot && (await pickVersion(published, bot));
  if (!version) return problemOf('notFound');
  const pointer: BotPointer = {
    slug,
    name: version.site.title || version.persona.name,
    organisation: version.organisationName,
    accent: version.accent,
    locales: version.locales,
    version: version.version,
  };
  return Response.json(pointer, { headers: { 'cache-control': POINTER_CACHE } });
}

async function getVersion(published: Published, context: Context): Promise<Response> {
  const { slug = '', version = '', locale = '' } = context.req.param() as Record<string, string>;
  const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null;
  const bot = number === null ? null : await published.bot(slug);
  const released = bot && number && (await isReleased(published, bot, number));
  const found = released && (await published.version(bot.organisation, bot.bot, number, locale));
  if (!found) return problemOf('notFound');
  return Response.json(found, { headers: { 'cache-control': IMMUTABLE_CACHE } });
}

/** Chunks are stored before their version is published: alone they say nothing. */
async function isReleased(
  published: Published,
  { organisation, bot, current }: PublishedBot,
  version: number,
): Promise<boolean> {
  return version === current || (await published.record(organisation, bot, version)) !== null;
}
