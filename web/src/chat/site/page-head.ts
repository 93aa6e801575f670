import type { CompiledSite, CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { decodeEntities } from '../../../../core/text/plain.ts';

/** Characters of a description that search engines show. */
const DESCRIPTION_LENGTH = 160;

/** What search engines and shared links are told of a page. */
export interface PageHead {
  /** Scheme and host of the product's public address, no slash at the end. */
  origin: string;
  /** The language that the site opens in. */
  defaultLocale: Locale;
  /** null → a version from before sites had more than their front page. */
  site: CompiledSite | null;
}

/** Address of a page in a language; the site's own language needs no mark. */
export function pageAddress(
  { origin, defaultLocale }: Pick<PageHead, 'origin' | 'defaultLocale'>,
  slug: string,
  path: string,
  locale: Locale,
): string {
  return `${origin}/b/${slug}${path}${locale === defaultLocale ? '' : `?lang=${locale}`}`;
}

/** The beginning of a text (safe HTML or plain) in one line, cut at a word. */
export function describe(html: string): string {
  const text = decodeEntities(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= DESCRIPTION_LENGTH) return text;
  const cut = text.lastIndexOf(' ', DESCRIPTION_LENGTH - 1);
  return `${text.slice(0, cut > DESCRIPTION_LENGTH / 2 ? cut : DESCRIPTION_LENGTH - 1)}…`;
}

/** For search engines: what the page is and who answers for it, in the words of schema.org. */
export function structuredData(
  { locale, organisationName }: CompiledVersion,
  page: { title: string; description: string; address: string },
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: page.title,
    description: page.description,
    url: page.address,
    inLanguage: locale,
    publisher: { '@type': 'Organization', name: organisationName },
  };
}
