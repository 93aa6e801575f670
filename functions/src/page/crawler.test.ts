import { expect, test } from 'vitest';
import { createApp } from '../http/app.ts';
import type { ListedSite } from '../published/listings.ts';
import { crawlerRoutes } from './crawler.routes.ts';

const ORIGIN = 'https://botti.example';
const SITE: ListedSite = {
  slug: 'mapping',
  locales: ['fi', 'sv'],
  defaultLocale: 'sv',
  pages: ['palvelut'],
  publishedAt: new Date('2026-11-25T10:00:00Z'),
};

const get = (path: string, listings: () => Promise<ListedSite[]> = async () => [SITE]) =>
  createApp([crawlerRoutes({ listings, publicUrl: () => ORIGIN })]).request(path);

test('robots.txt keeps crawlers off what is not for them, and leads to the map', async () => {
  const response = await get('/b/crawlers.txt');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(response.headers.get('cache-control')).toContain('s-maxage=3600');
  const lines = (await response.text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(['Disallow: /api/', 'Allow: /api/v1/media/', 'Disallow: /app']),
  );
  expect(lines).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
});

test('the map lists every page in every language with the others beside it', async () => {
  const response = await get('/sitemap.xml');
  expect(response.headers.get('content-type')).toMatch(/^application\/xml/);
  const xml = await response.text();
  const addresses = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  expect(addresses).toEqual([
    `${ORIGIN}/b/mapping?lang=fi`,
    `${ORIGIN}/b/mapping`,
    `${ORIGIN}/b/mapping/palvelut?lang=fi`,
    `${ORIGIN}/b/mapping/palvelut`,
  ]);
  expect(xml).toContain(
    `<xhtml:link rel="alternate" hreflang="sv" href="${ORIGIN}/b/mapping/palvelut"/></url>`,
  );
  expect(xml).toContain('<lastmod>2026-11-25T10:00:00.000Z</lastmod>');
});

test('a map of the most sites there may be stays below what Hosting hands on', async () => {
  const pages = Array.from({ length: 8 }, (_, index) => `a-page-with-a-long-name-${index}`);
  const many = Array.from({ length: 500 }, () => ({
    ...SITE,
    locales: ['fi', 'sv', 'en'] as ListedSite['locales'],
    pages,
  }));
  const xml = await (await get('/sitemap.xml', async () => many)).text();
  expect(xml.length).toBeLessThan(10_000_000);
  expect(xml.match(/<loc>/g)?.length).toBeLessThanOrEqual(50_000);
});

test('a site of one language names no others; no site at all is an empty map', async () => {
  const alone = { ...SITE, locales: ['sv'] as ListedSite['locales'] };
  expect(await (await get('/sitemap.xml', async () => [alone])).text()).not.toContain('xhtml:link');
  expect(await (await get('/sitemap.xml', async () => [])).text()).not.toContain('<url>');
});

test('a map that cannot be made now is asked for later', async () => {
  const response = await get('/sitemap.xml', () => Promise.reject(new Error('The database is away')));
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('600');
});
