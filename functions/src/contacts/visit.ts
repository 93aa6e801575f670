import type { SearchMiss } from '../../../core/contacts/misses.ts';
import { fetchPage, type Fetched } from '../fetch/fetch-page.ts';
import { siteOf, type ContactLink } from './contact-links.ts';
import type { PageDigest } from './digest.ts';
import type { Found } from './found.ts';
import { left, type Reader } from './reader.ts';
import { siteRules, type AskRules } from './site-rules.ts';

export interface ReadPage {
  url: string;
  found: Found[];
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
  timeout: 'slow',
  notHtml: 'unreachable',
  status: 'unreachable',
  failed: 'unreachable',
};
/** Of one page: a home page without end leaves something for the others. */
const PAGE_BYTES = 1_000_000;

/** Reads one site, one request after the other. */
export async function visitSite(home: URL, reader: Reader): Promise<Visited> {
  const askRules = siteRules(reader);
  const rules = await askRules([home]);
  // Small sites often have no certificate; nothing secret is asked or told.
  if (rules === 'unreachable' && home.protocol === 'https:') return visitSite(unsecured(home), reader);
  if (typeof rules === 'string') return { pages: [], miss: rules };
  if (!rules.allowed[0]) return { pages: [], miss: 'robots' };
  return readPages(home, rules.delay, askRules, reader);
}

async function readPages(home: URL, delay: number, askRules: AskRules, reader: Reader): Promise<Visited> {
  const mayFollow = async (url: URL) =>
    siteOf(url) === siteOf(home) && (await allowedOf([{ url }], askRules)).length > 0;
  const first = await readOne(home, false, mayFollow, reader);
  if ('miss' in first) {
    const away = first.to && siteOf(first.to) !== siteOf(home);
    return away ? { pages: [], miss: null, movedTo: first.to } : { pages: [], miss: first.miss };
  }
  const pages: ReadPage[] = [{ url: first.url.href, found: first.digest.found }];
  let { cut } = first;
  const seen = new Set([home.href, first.url.href]);
  let next = await linksFrom(first.digest.links, seen, askRules);
  while (next.length > 0 && !isSpent(reader, delay)) {
    const { url, contactPage } = next.shift()!;
    await pause(delay);
    const page = await readOne(url, contactPage, mayFollow, reader);
    if ('miss' in page || (page.url.href !== url.href && seen.has(page.url.href))) continue;
    seen.add(page.url.href);
    cut ||= page.cut;
    pages.push({ url: page.url.href, found: page.digest.found });
    const further = await linksFrom(page.digest.links, seen, askRules);
    // Of equal promise: what the earlier page names comes first.
    next = [...next, ...further].toSorted((a, b) => a.order - b.order);
  }
  const empty = pages.every(({ found }) => found.length === 0);
  const movedTo = URL.parse(first.digest.movedTo);
  if (empty && movedTo) return { pages: [], miss: null, movedTo };
  return { pages, miss: empty && cut ? 'tooLarge' : null };
}

interface Next extends Omit<ContactLink, 'url'> {
  url: URL;
}

/** Those that have not been met yet and may be read. */
async function linksFrom(
  links: readonly ContactLink[],
  seen: Set<string>,
  askRules: AskRules,
): Promise<Next[]> {
  const fresh = links
    .filter(({ url }) => !seen.has(url))
    .map((link) => ({ ...link, url: new URL(link.url) }));
  fresh.forEach(({ url }) => seen.add(url.href));
  return allowedOf(fresh, askRules);
}

async function allowedOf<Link extends { url: URL }>(
  links: readonly Link[],
  askRules: AskRules,
): Promise<Link[]> {
  const allowed = new Set<Link>();
  for (const here of Map.groupBy(links, ({ url }) => url.origin).values()) {
    const rules = await askRules(here.map(({ url }) => url));
    here.forEach((link, at) => typeof rules !== 'string' && rules.allowed[at] && allowed.add(link));
  }
  return links.filter((link) => allowed.has(link));
}

type ReadOne = { url: URL; digest: PageDigest; cut: boolean } | { miss: SearchMiss; to?: URL };

async function readOne(
  url: URL,
  contactPage: boolean,
  mayFollow: (to: URL) => Promise<boolean>,
  reader: Reader,
): Promise<ReadOne> {
  const { network, agent, budget, threads } = reader;
  budget.pages -= 1;
  const limits = { milliseconds: left(reader), bytes: Math.min(budget.bytes, PAGE_BYTES) };
  const page = await fetchPage(url, { network, agent, mayFollow, ...limits });
  if (page.outcome === 'redirect') return { miss: MISS.redirect, to: page.to };
  if (page.outcome !== 'ok') return { miss: MISS[page.outcome] };
  budget.bytes -= page.bytes;
  const task = { html: page.text, url: page.url.href, contactPage };
  const digest = await threads.page(task, left(reader));
  return digest ? { url: page.url, digest, cut: page.cut } : { miss: 'slow' };
}

function isSpent({ budget: { pages, bytes, ends } }: Reader, delay: number): boolean {
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
