import type { Context } from 'hono';

/**
 * Whether a form comes from another site. Such a form could show a visitor a conversation of that site's making, whose
 * token it knows, to read what the visitor answers there. Browsers say so since 2023 at the latest (Sec-Fetch-Site);
 * one that says nothing is believed.
 */
export function isForeign({ req }: Context): boolean {
  return /^(cross-site|same-site)$/.test(req.header('sec-fetch-site') ?? '');
}
