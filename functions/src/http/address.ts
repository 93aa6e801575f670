import type { Context } from 'hono';

/**
 * Network address of the client, for rate limits only. Hosting's network names it in `fastly-client-ip`;
 * without Hosting, Google's front end appends it as the last forwarded one. Either can be forged by going
 * round Hosting, which `maxInstances` and the limit per conversation bound.
 */
export function addressOf(context: Context): string {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return context.req.header('fastly-client-ip') || forwarded || 'unknown';
}
