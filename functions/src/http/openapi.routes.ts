import { openapiDocument } from '../../../core/api/openapi.ts';
import type { Mount } from './app.ts';
import { onlyQuery } from './only-query.ts';
import { addRoute } from './routes.ts';

/** `/api/v1/openapi.json`: this API, described for machines. */
export const openapiRoutes: Mount = (app) => {
  const headers = { 'cache-control': 'public, max-age=300, s-maxage=300' };
  addRoute(
    app,
    '/api/v1/openapi.json',
    { GET: () => Response.json(openapiDocument(), { headers }) },
    onlyQuery(),
  );
};
