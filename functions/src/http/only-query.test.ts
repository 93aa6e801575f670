import fc from 'fast-check';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { mediaRoutes } from '../media/media.routes.ts';
import { crawlerRoutes } from '../page/crawler.routes.ts';
import { pageRoutes } from '../page/page.routes.ts';
import { siteRoutes } from '../page/site.routes.ts';
import { plainRoutes } from '../plain/plain.routes.ts';
import { botRoutes } from '../published/bot.routes.ts';
import { createApp } from './app.ts';
import { onlyQuery } from './only-query.ts';
import { openapiRoutes } from './openapi.routes.ts';

const app = new Hono()
  .use('/page', onlyQuery({ lang: /^(fi|sv)$/, source: /^[\w-]{1,40}$/ }))
  .use('/image', onlyQuery())
  .all('*', (context) => context.text(context.req.path));
const led = async (path: string, method = 'GET') =>
  (await app.request(path, { method })).headers.get('location');

test.each([
  ['/image?1', '/image'],
  ['/image?lang=sv', '/image'],
  ['/page?utm_source=x', '/page'],
  ['/page?lang=xx', '/page'],
  ['/page?lang=sv&x=1', '/page?lang=sv'],
  ['/page?lang=sv&lang=fi', '/page?lang=sv'],
  ['/page?l%61ng=sv', '/page?lang=sv'],
  ['/page?lang=sv&', '/page?lang=sv'],
  ['/page?source=a&z=%0d%0aset-cookie:x&lang=sv', '/page?source=a&lang=sv'],
  ['/page?__proto__=1&constructor=2', '/page'],
])('%s leads to %s', async (from, to) => {
  expect(await led(from)).toBe(to);
  expect(await led(from, 'HEAD')).toBe(to);
  expect(await led(from, 'POST')).toBeNull();
});

test.each([
  '/image',
  '/image?',
  '/page',
  '/page?lang=sv',
  '/page?source=a&lang=fi',
  '/page?lang=fi&source=a',
])('%s is answered as it is', async (path) => expect(await led(path)).toBeNull());

test('whatever the query, whoever is led on is led once, and to this site', async () => {
  await fc.assert(
    fc.asyncProperty(fc.webQueryParameters(), async (query) => {
      const to = await led(`/page?${query}`);
      if (to === null) return;
      expect(to).toMatch(/^\/page(\?[\w=&-]+)?$/);
      expect(await led(to)).toBeNull();
    }),
  );
});

/** Ports of which nothing may be asked. */
function untouchable<Ports extends object>(): Ports {
  return new Proxy({} as Ports, {
    get: (_, name) => {
      throw new Error(`Asked for ${String(name)}`);
    },
  });
}

test.each([
  '/api/v1/media/vantaa.m_1',
  '/api/v1/bots/mapping',
  '/api/v1/bots/mapping/versions/1/fi',
  '/api/v1/openapi.json',
  '/b/mapping',
  '/b/mapping/palvelut',
  '/b/mapping/plain',
  '/b/crawlers.txt',
  '/sitemap.xml',
])('what a cache keeps, %s, is not made anew for an invented query', async (path) => {
  const cached = createApp([
    mediaRoutes(() => Promise.reject(new Error('An image was read'))),
    botRoutes(untouchable()),
    openapiRoutes,
    plainRoutes(untouchable()),
    crawlerRoutes(untouchable()),
    siteRoutes(untouchable()),
    pageRoutes(untouchable()),
  ]);
  for (const query of ['?1', '?x=0.7230', '?lang=%00']) {
    const { status, headers } = await cached.request(path + query);
    expect([status, headers.get('location')]).toEqual([302, path]);
  }
});
