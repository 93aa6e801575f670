/** Reads the few pages of a company's web site that may hold contacts. */
import type { SearchMiss } from '../../../core/contacts/misses.ts';
import { checkUrl } from '../fetch/check-url.ts';
import type { Network } from '../fetch/network.ts';
import { siteOf } from './contact-links.ts';
import type { HoldHost } from './host-lease.ts';
import type { Budget } from './reader.ts';
import type { Threads } from './reading-threads.ts';
import { visitSite, type ReadPage } from './visit.ts';

export interface CrawlPorts {
  network: Network;
  /** Header User-Agent. */
  agent: string;
  /** Lets one reader at a time to a site. */
  hold: HoldHost;
  threads: Threads;
}

export interface CrawlLimits {
  pages: number;
  /** Of all pages together. */
  bytes: number;
  /** Of reading, all pages together. */
  milliseconds: number;
  /** Of waiting for others who read the same site, all its moves together. */
  patience: number;
}
/** Six workers serve all organisations: no site has one of their places for more than fifteen seconds. */
export const CRAWL_LIMITS: CrawlLimits = {
  pages: 5,
  bytes: 2_000_000,
  milliseconds: 10_000,
  patience: 5_000,
};

export interface Crawled {
  pages: ReadPage[];
  /** Sites that are the company's: its own, and where that has moved to. */
  sites: string[];
  miss: SearchMiss | null;
}

/** A site may move, and once more after that. */
const MOVES = 2;

/** Reads the home page and the most promising of its links, within the limits. Never throws for what a site does. */
export async function crawlSite(
  website: string,
  { hold, ...reading }: CrawlPorts,
  limits: CrawlLimits = CRAWL_LIMITS,
): Promise<Crawled> {
  const sites: string[] = [];
  let home = checkUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(website) ? website : `http://${website}`);
  let budget: Budget | undefined;
  let { patience } = limits;
  for (let move = 0; home && move <= MOVES; move += 1) {
    const start: URL = home;
    sites.push(siteOf(start));
    const asked = performance.now();
    const work = () => {
      patience -= performance.now() - asked;
      budget ??= { ...limits, ends: performance.now() + limits.milliseconds };
      return visitSite(start, { ...reading, budget });
    };
    const visited = await hold(siteOf(start), work, patience);
    if (!visited) return { pages: [], sites, miss: 'busy' };
    if (!visited.movedTo) return { pages: visited.pages, sites, miss: visited.miss };
    home = visited.movedTo;
  }
  return { pages: [], sites, miss: home ? 'unreachable' : 'blocked' };
}
