import { registrable } from '../../../core/contacts/kind.ts';
import { checkUrl } from '../fetch/check-url.ts';
import type { PageText } from './page-text.ts';

/** In order of promise; matched against a link's words and its path, å, ä, ö written both ways. */
const PROMISES: readonly RegExp[] = [
  /yhteys|yhteyt|kontakt|contact|asiakaspalvelu|kundtj[aä]nst/,
  /henkil[oö]st|henkil[oö]kun|ihmiset|tiimi|johto|personal\b|medarbetar|team|staff|people/,
  /meist[aä]|yritys|tietoa|about|om[- _/]?oss|f[oö]retaget|company/,
];
const NO_PAGE = /\.(?:pdf|jpe?g|png|gif|svg|webp|docx?|xlsx?|pptx?|zip|mp4|ics|vcf)$/i;
const LENGTH = 300;

export interface ContactLink {
  url: URL;
  /** About contacts or people, rather than about the company. */
  contactPage: boolean;
}

/** Links of a page to pages of the same site that may hold contacts, the most promising first. */
export function contactLinks({ links }: Pick<PageText, 'links'>, home: URL): ContactLink[] {
  const found = links.flatMap(({ href, text }) => {
    const url = checkUrl(href, home);
    if (!url || !isPageOf(home, url)) return [];
    const words = `${text} ${decodedPath(url)}`.normalize('NFC').toLowerCase();
    const promise = PROMISES.findIndex((pattern) => pattern.test(words));
    return promise < 0 ? [] : [{ url, promise }];
  });
  const unique = [...new Map(found.toReversed().map((link) => [link.url.href, link])).values()].toReversed();
  return unique
    .toSorted((a, b) => a.promise - b.promise)
    .map(({ url, promise }) => ({ url, contactPage: promise < 2 }));
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
