import type { Text } from '../dialogue/text.ts';
import { pageSlugSchema, type BotSite, type SitePage } from './bot.schema.ts';
import { plainSlug } from './slug.ts';

/** Addresses below `/b/{slug}/` that are the product's own; no page of a site may have them. */
export const RESERVED_PAGES: readonly string[] = ['plain', 'accessibility', 'privacy', 'p'];

export type PageAddressProblem = 'malformed' | 'reserved' | 'taken';

/** What is wrong with a page's address among the site's pages; null → nothing. */
export function pageAddressProblem(pages: readonly SitePage[], index: number): PageAddressProblem | null {
  const slug = pages[index]?.slug ?? '';
  if (!pageSlugSchema.safeParse(slug).success) return 'malformed';
  if (RESERVED_PAGES.includes(slug)) return 'reserved';
  return pages.findIndex((page) => page.slug === slug) < index ? 'taken' : null;
}

/** An address for a new page called `title` among `pages`: "Yhteystiedot ja ohjeet" → "yhteystiedot-ja-ohjeet". */
export function pageSlugFor(pages: readonly Pick<SitePage, 'slug'>[], title: string): string {
  const taken = new Set([...RESERVED_PAGES, ...pages.map(({ slug }) => slug)]);
  const wanted = plainSlug(title) || 'sivu';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, 57)}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** The site with a page at another address; links to it in the site's texts follow. */
export function movePage(site: BotSite, index: number, slug: string): BotSite {
  const before = site.pages[index]?.slug;
  const follow = (text: Text): Text =>
    Object.fromEntries(
      Object.entries(text).map(([locale, markdown]) => [
        locale,
        markdown.replaceAll(`](/${before})`, `](/${slug})`),
      ]),
    );
  return {
    ...site,
    body: follow(site.body),
    accessibility: follow(site.accessibility),
    pages: site.pages.map((page, at) => ({
      ...page,
      slug: at === index ? slug : page.slug,
      body: follow(page.body),
    })),
  };
}
