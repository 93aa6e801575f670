import { registrable } from '../../../core/contacts/kind.ts';
import { checkUrl } from '../fetch/check-url.ts';
import type { PageText } from './page-text.ts';

/** In order of promise; matched against a link's words and its path, å, ä, ö written both ways. */
const PROMISES: readonly RegExp[] = [
  /yhteys|yhteyt|tavoita|kontakt|contact|asiakaspalvelu|kundtj[aä]nst|get in touch|reach us/,
  /henkil[oö]st|henkil[oö]kun|ihmiset|tiimi|johto|v[aä]ki\b|hallinto|myynti(?:tiimi)?\b|personal\b|medarbetar|team|staff|people/,
  /toimipist|toimipaik|myym[aä]l|l[oö]yd[aä]t? (?:meid[aä]t|perille)|sijainti|n[aå] oss|hitta (?:till|oss|hit)|hitta-|butiker|kontor\b|find us|locations|offices/,
  /meist[aä]|yritys|tietoa|about|om[- _/]?oss|f[oö]retaget|company/,
];
/** A choice of languages, the one most written here first; looked at where nothing else leads on. */
const LANGUAGES: readonly RegExp[] = [/suom(?:i|eksi)|finnish/, /svenska|swedish|ruotsi/, /english|englanti/];
/** About contacts or people, rather than about the company. */
const CONTACTS = 3;
const NO_PAGE = /\.(?:pdf|jpe?g|png|gif|svg|webp|docx?|xlsx?|pptx?|zip|mp4|ics|vcf)$/i;
const LENGTH = 300;
/** Links of one page that are weighed further: robots.txt is asked about each. */
const MOST = 20;

export interface ContactLink {
  url: string;
  /** Lower is read earlier; 0 is where the page leads by itself. */
  order: number;
  /** About contacts or people, rather than about the company. */
  contactPage: boolean;
}

/** Pages of the same site that may hold contacts, the most promising first; `base` is the page's own address. */
export function contactLinks(
  { links, onward }: Pick<PageText, 'links' | 'onward'>,
  base: URL,
): ContactLink[] {
  const weighed = links.map(({ href, text }) => ({ href, ...promiseOf(href, text, base) }));
  const promising = weighed.some(({ promise }) => promise >= 0);
  const found = [
    ...onward.map((href) => ({ href, order: 0, contactPage: false })),
    ...weighed.flatMap(({ href, promise, language }) => {
      if (promise >= 0) return [{ href, order: 1 + promise, contactPage: promise < CONTACTS }];
      return language >= 0 && !promising ? [{ href, order: 10 + language, contactPage: false }] : [];
    }),
  ];
  const byAddress = new Map<string, ContactLink>();
  for (const { href, order, contactPage } of found.toSorted((a, b) => a.order - b.order)) {
    const url = checkUrl(href, base);
    if (url && isPageOf(base, url) && !byAddress.has(url.href)) {
      byAddress.set(url.href, { url: url.href, order, contactPage });
    }
    if (byAddress.size >= MOST) break;
  }
  return [...byAddress.values()];
}

function promiseOf(href: string, text: string, base: URL): { promise: number; language: number } {
  const url = checkUrl(href, base);
  const words = `${text} ${url ? decodedPath(url) : ''}`.normalize('NFC').toLowerCase();
  const first = (patterns: readonly RegExp[], where: string) => patterns.findIndex((one) => one.test(where));
  return { promise: first(PROMISES, words), language: first(LANGUAGES, text.toLowerCase()) };
}

function isPageOf(home: URL, url: URL): boolean {
  const same = siteOf(url) === siteOf(home);
  return same && url.href.length <= LENGTH && url.href !== home.href && !NO_PAGE.test(url.pathname);
}

/** What one owner's pages have in common: the registrable domain, or the host itself where there is none. */
export function siteOf(url: URL): string {
  return registrable(url.hostname) || url.hostname;
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
