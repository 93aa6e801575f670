import { pageAddress } from '../../../web/src/chat/server.tsx';
import type { ListedSite } from '../published/listings.ts';

/** By https://www.sitemaps.org/protocol.html. */
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** For the pages' other languages. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * The front page and the further pages of each site, in each of its languages, as XML. Nothing in it needs
 * escaping: addresses are made of slugs, and a slug of letters, digits and hyphens.
 */
export function sitemapOf(sites: readonly ListedSite[], origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="${SITEMAP}" xmlns:xhtml="${XHTML}">
${sites.flatMap((site) => entriesOf(site, origin)).join('\n')}
</urlset>
`;
}

function entriesOf(
  { slug, locales, defaultLocale, pages, publishedAt }: ListedSite,
  origin: string,
): string[] {
  return ['', ...pages.map((page) => `/${page}`)].flatMap((path) => {
    const address = (locale: ListedSite['defaultLocale']) =>
      pageAddress({ origin, defaultLocale }, slug, path, locale);
    const alternates = locales.map(
      (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale)}"/>`,
    );
    return locales.map(
      (locale) =>
        `<url><loc>${address(locale)}</loc><lastmod>${publishedAt.toISOString()}</lastmod>${locales.length > 1 ? alternates.join('') : ''}</url>`,
    );
  });
}
