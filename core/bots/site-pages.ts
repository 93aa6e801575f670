import { pageSlugSchema, type SitePage } from './bot.schema.ts';

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

/** `wanted`, or with a number after it, so that it can be the address of a new page among `pages`. */
export function freePageSlug(pages: readonly Pick<SitePage, 'slug'>[], wanted: string): string {
  const taken = new Set([...RESERVED_PAGES, ...pages.map(({ slug }) => slug)]);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, 57)}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
