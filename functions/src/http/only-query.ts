import type { MiddlewareHandler } from 'hono';

/** Parameter → the values that make a difference. */
export type QueryRules = Readonly<Record<string, RegExp>>;

/** A minute: Hosting's network leads on who follow the same link, and a parameter may come to mean something. */
const CACHE = 'public, max-age=0, s-maxage=60';

/**
 * Leads GET and HEAD to the address without what makes no difference in the query. A cache knows a copy by its whole
 * address, so that any invented parameter would make us work and send anew, at the bot's owner's cost. Goes before
 * whatever reads or renders.
 */
export function onlyQuery(rules: QueryRules = {}): MiddlewareHandler {
  return async (context, next) => {
    const { pathname, search, searchParams } = new URL(context.req.url);
    if (search === '' || !['GET', 'HEAD'].includes(context.req.method)) return next();
    const kept = Object.keys(rules).length === 0 ? '' : searchOf(rules, searchParams);
    if (kept === search) return next();
    return new Response(null, {
      status: 302,
      headers: { location: pathname + kept, 'cache-control': CACHE },
    });
  };
}

/** In the order that the link has, so that links which differ in nothing else are not led round. */
function searchOf(rules: QueryRules, given: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const [name, value] of given) {
    if (Object.hasOwn(rules, name) && !kept.has(name) && rules[name]?.test(value)) kept.append(name, value);
  }
  return kept.size > 0 ? `?${kept}` : '';
}
