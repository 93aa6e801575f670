import type { Context } from 'hono';
import type { CompanySuggestions } from '../../../../core/api/public.schema.ts';
import { addressOf } from '../../http/address.ts';
import type { Mount } from '../../http/app.ts';
import { limitedRate } from '../../http/rate-limit.ts';
import { addRoute } from '../../http/routes.ts';
import type { Suggest } from './suggest.ts';

/** A class at one address that types with thirty fingers stays below it. */
const ASKED_PER_ADDRESS = 600;
/** The register changes little in an hour: most of a name's beginnings never reach the function. */
const CACHE = 'public, max-age=600, s-maxage=3600';

/** `GET /api/v1/companies?q=`: companies of the register for what was typed; an empty list when there is no answer. */
export function suggestRoutes(suggest: Suggest): Mount {
  return (app) =>
    addRoute(
      app,
      '/api/v1/companies',
      { GET: (context) => getSuggestions(suggest, context) },
      limitedRate(ASKED_PER_ADDRESS, addressOf),
    );
}

async function getSuggestions(suggest: Suggest, context: Context): Promise<Response> {
  const found = await suggest(context.req.query('q') ?? '');
  return Response.json({ companies: found ?? [] } satisfies CompanySuggestions, {
    headers: { 'cache-control': found ? CACHE : 'no-store' },
  });
}
