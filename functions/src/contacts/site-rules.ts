/** What the robots.txt of a site's hosts let us read. */
import type { SearchMiss } from '../../../core/contacts/misses.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import { siteOf } from './contact-links.ts';
import type { RobotsDigest } from './digest.ts';
import { ROBOTS_BYTES, robotsText, TOKEN } from './robots.ts';
import { left, type Reader } from './reader.ts';

/** For the addresses, all of one host, in their order; or why nothing there may be read. */
export type AskRules = (urls: readonly URL[]) => Promise<RobotsDigest | SearchMiss>;

/** Each host's robots.txt is fetched once. */
export function siteRules(reader: Reader): AskRules {
  const known = new Map<string, ReturnType<typeof ask>>();
  return async (urls) => {
    const [first] = urls;
    if (!first) return { allowed: [], delay: 0 };
    const asked = known.get(first.origin) ?? ask(new URL('/robots.txt', first), reader);
    known.set(first.origin, asked);
    const text = await asked;
    if (typeof text === 'string') return text;
    if (text.rules === '') return { allowed: urls.map(() => true), delay: 0 };
    const task = { ...text, token: TOKEN, urls: urls.map(({ href }) => href) };
    // Rules that cannot be gone through in time are no leave to read.
    return (await reader.threads.robots(task, left(reader))) ?? 'robots';
  };
}

async function ask(address: URL, reader: Reader): Promise<{ address: string; rules: string } | SearchMiss> {
  const { network, agent } = reader;
  const mayFollow = (to: URL) => siteOf(to) === siteOf(address);
  const limits = { milliseconds: left(reader), bytes: ROBOTS_BYTES };
  const text = robotsText(await fetchPage(address, { network, agent, mayFollow, ...limits }));
  return typeof text === 'string' ? text : { address: address.href, ...text };
}
