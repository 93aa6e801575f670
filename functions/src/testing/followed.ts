import type { Hono } from 'hono';

/** The answer at the end of the way: one redirect is followed, as a browser does. */
export async function followed(
  app: Hono,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const response = await app.request(path, { headers });
  const to = response.status === 302 ? response.headers.get('location') : null;
  return to === null ? response : app.request(to, { headers });
}
