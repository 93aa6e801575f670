import type { SearchMiss } from '../../../core/contacts/misses.ts';
import { fetchPage, type Fetched } from '../fetch/fetch-page.ts';
import type { Network } from '../fetch/network.ts';
import { contactLinks, siteOf } from './contact-links.ts';
import type { ReadPage } from './extract.ts';
import { readPage } from './page-text.ts';
import { ROBOTS_BYTES, rulesFrom, type RobotRules } from './robots.ts';

/** What is left of a company's limits. */
export interface Budget {
  pages: number;
  bytes: number;
  /** By `performance.now()`. */
  ends: number;
}

export interface Reader {
  network: Network;
  agent: string;
  budget: Budget;
}

export interface Visited {
  pages: ReadPage[];
  miss: SearchMiss | null;
  /** The home page leads to another site. */
  movedTo?: URL;
}

const MISS: Record<Exclude<Fetched['outcome'], 'ok'>, SearchMiss> = {
  // Within the site: to what its robots.txt forbids.
  redirect: 'robots',
  blocked: 'blocked',
  tooLarge: 'tooLarge',
  timeout: 'slow',
  notHtml: 'unreachable',
  status: 'unreachable',
  failed: 'unreachable',
};

/** Reads one site, one request after the other. */
export async function visitSite(home: URL, reader: Reader): Promise<Visited> {
  const rulesAt = rulesByOrigin(reader);
  const rules = await rulesAt(home);
  // Small sites often have no certificate; nothing secret is asked or told.
  if (rules === 'unreachable' && home.protocol === 'https:') return visitSite(unsecured(home), reader);
  if (typeof rules === 'string') return { pages: [], miss: rules };
  const mayRead = async (url: URL) => {
    if (siteOf(url) !== siteOf(home)) return false;
    const there = await rulesAt(url);
    return typeof there !== 'string' && there.allows(url);
  };
  if (!rules.allows(home)) return { pages: [], miss: 'robots' };
  return readPages(home, rules.delay, mayRead, reader);
}

type MayRead = (url: URL) => Promise<boolean>;

async function readPages(home: URL, delay: number, mayRead: MayRead, reader: Reader): Promise<Visited> {
  const first = await readOne(home, mayRead, reader);
  if (first.outcome === 'redirect' && siteOf(first.to) !== siteOf(home)) {
    return { pages: [], miss: null, movedTo: first.to };
  }
  if (first.outcome !== 'ok') return { pages: [], miss: MISS[first.outcome] };
  const text = readPage(first.text);
  if (!text) return { pages: [], miss: 'unreachable' };
  const pages: ReadPage[] = [{ url: first.url.href, contactPage: false, text }];
  const seen = new Set([first.url.href]);
  for (const { url, contactPage } of contactLinks(text, first.url)) {
    if (isSpent(reader.budget, delay)) break;
    if (seen.has(url.href) || !(await mayRead(url))) continue;
    await pause(delay);
    const page = await readOne(url, mayRead, reader);
    if (page.outcome !== 'ok' || seen.has(page.url.href)) continue;
    seen.add(url.href).add(page.url.href);
    const read = readPage(page.text);
    if (read) pages.push({ url: page.url.href, contactPage, text: read });
  }
  return { pages, miss: null };
}

async function readOne(url: URL, mayFollow: MayRead, { network, agent, budget }: Reader): Promise<Fetched> {
  budget.pages -= 1;
  const milliseconds = budget.ends - performance.now();
  const page = await fetchPage(url, { network, agent, mayFollow, milliseconds, bytes: budget.bytes });
  if (page.outcome === 'ok') budget.bytes -= page.bytes;
  if (page.outcome === 'tooLarge') budget.bytes = 0;
  return page;
}

/** Each host's robots.txt, asked once. */
function rulesByOrigin({ network, agent, budget }: Reader): (url: URL) => Promise<RobotRules | SearchMiss> {
  const known = new Map<string, Promise<RobotRules | SearchMiss>>();
  return (url) => {
    const asked = known.get(url.origin) ?? ask(new URL('/robots.txt', url));
    known.set(url.origin, asked);
    return asked;
  };
  async function ask(address: URL) {
    const milliseconds = budget.ends - performance.now();
    const mayFollow = (to: URL) => siteOf(to) === siteOf(address);
    const fetched = await fetchPage(address, {
      network,
      agent,
      mayFollow,
      milliseconds,
      bytes: ROBOTS_BYTES,
    });
    return rulesFrom(address.href, fetched);
  }
}

function isSpent({ pages, bytes, ends }: Budget, delay: number): boolean {
  return pages <= 0 || bytes <= 0 || performance.now() + delay * 1_000 >= ends;
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}

function unsecured(url: URL): URL {
  const plain = new URL(url);
  plain.protocol = 'http:';
  return plain;
}
