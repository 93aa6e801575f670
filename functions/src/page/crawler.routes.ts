/**
 * `/b/crawlers.txt` and `/sitemap.xml`: what search engines may fetch, and which sites there are. Hosting leads
 * `/robots.txt` to the first, which is no slug: the functions' runtime answers every path with that name itself.
 */
import { logError } from '../firebase/logger.ts';
import { addressOf } from '../http/address.ts';
import type { Mount } from '../http/app.ts';
import { onlyQuery } from '../http/only-query.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import type { ListedSite } from '../published/listings.ts';
import { sitemapOf } from './sitemap.ts';

export interface CrawlerPorts {
  listings: () => Promise<ListedSite[]>;
  /** Scheme and host of the product's public address, no slash at the end. */
  publicUrl: () => string;
}

const READS_PER_ADDRESS = 600;
const HEADERS = { 'cache-control': 'public, max-age=3600, s-maxage=3600' };

export function crawlerRoutes(ports: CrawlerPorts): Mount {
  return (app) => {
    const perAddress = limitedRate(READS_PER_ADDRESS, addressOf);
    addRoute(app, '/b/crawlers.txt', { GET: () => getRobots(ports) }, perAddress, onlyQuery());
    addRoute(app, '/sitemap.xml', { GET: () => getSitemap(ports) }, perAddress, onlyQuery());
  };
}

/** Invitations are not named: a page that may not be fetched cannot say that it is not to be shown. */
function getRobots({ publicUrl }: CrawlerPorts): Response {
  const lines = [
    'User-agent: *',
    'Allow: /api/v1/media/',
    'Disallow: /api/',
    'Disallow: /app',
    '',
    `Sitemap: ${publicUrl()}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  });
}

async function getSitemap({ listings, publicUrl }: CrawlerPorts): Promise<Response> {
  try {
    return new Response(sitemapOf(await listings(), publicUrl()), {
      headers: { ...HEADERS, 'content-type': 'application/xml; charset=utf-8' },
    });
  } catch (error) {
    logError('page.sitemap', error);
    return new Response(null, { status: 503, headers: { 'retry-after': '600' } });
  }
}
