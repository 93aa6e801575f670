/** What a page is taken apart into. Pure, and run in a thread of its own: pages are written by strangers. */
import robotsParser from 'robots-parser';
import { checkUrl } from '../fetch/check-url.ts';
import { contactLinks, siteOf, type ContactLink } from './contact-links.ts';
import { contactsOn } from './extract.ts';
import type { Found } from './found.ts';
import { readPage } from './page-text.ts';

export interface PageTask {
  html: string;
  /** Address that the page was read at. */
  url: string;
  contactPage: boolean;
}

export interface PageDigest {
  found: Found[];
  /** The most promising first. */
  links: ContactLink[];
  /** Another site that the page leads its visitors to; '' → none. */
  movedTo: string;
}

export function digestPage({ html, url, contactPage }: PageTask): PageDigest {
  const text = readPage(html);
  const base = new URL(url);
  const moved = text.onward
    .map((href) => checkUrl(href, base))
    .find((to) => to && siteOf(to) !== siteOf(base));
  return {
    found: contactsOn(text, { page: url, contactPage }),
    links: contactLinks(text, base),
    movedTo: moved?.href ?? '',
  };
}

export interface RobotsTask {
  /** Address and text of a robots.txt. */
  address: string;
  rules: string;
  /** Product token that the rules may name. */
  token: string;
  urls: string[];
}

export interface RobotsDigest {
  /** For each address whether it may be read. */
  allowed: boolean[];
  /** Seconds between two requests, as the site asks; 0 → no wish. */
  delay: number;
}

export function digestRobots({ address, rules, token, urls }: RobotsTask): RobotsDigest {
  const parsed = robotsParser(address, rules);
  return {
    allowed: urls.map((url) => parsed.isAllowed(url, token) !== false),
    delay: Number(parsed.getCrawlDelay(token)) || 0,
  };
}
