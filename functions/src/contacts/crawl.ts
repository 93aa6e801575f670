/** Reads the few pages of a company's web site that may hold contacts. */
import type { SearchMiss } from '../../../core/contacts/misses.ts';
import { checkUrl } from '../fetch/check-url.ts';
import type { Network } from '../fetch/network.ts';
import { siteOf } from './contact-links.ts';
import type { ReadPage } from './extract.ts';
import type { HoldHost } from './host-lease.ts';
import { visitSite, type Budget } from './visit.ts';

export interface CrawlPorts {
  network: Network;
  /** Header User-Agent. */
  agent: string;
  /** Lets one reader at a time to a site. */
  hold: HoldHost;
}

export interface CrawlLimits {
  pages: number;
  /** Of all pages together. */
  bytes: number;
  /** In all; waiting for another reader of the site is not counted. */
  milliseconds: number;
}
export const CRAWL_LIMITS: CrawlLimits = { pages: 5, bytes: 2_000_000, milliseconds: 10_000 };

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
  { network, agent, hold }: CrawlPorts,
  limits: CrawlLimits = CRAWL_LIMITS,
): Promise<Crawled> {
  const sites: string[] = [];
  let home = checkUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(website) ? website : `http://${website}`);
  let budget: Budget | undefined;
  for (let move = 0; home && move <= MOVES; move += 1) {
    const start: URL = home;
    sites.push(siteOf(start));
    const visited = await hold(siteOf(start), () => {
      budget ??= { ...limits, ends: performance.now() + limits.milliseconds };
      return visitSite(start, { network, agent, budget });
    });
    if (!visited) return { pages: [], sites, miss: 'busy' };
    if (!visited.movedTo) return { pages: visited.pages, sites, miss: visited.miss };
    home = visited.movedTo;
  }
  return { pages: [], sites, miss: home ? 'unreachable' : 'blocked' };
}
