import robotsParser from 'robots-parser';
import type { SearchMiss } from '../../../core/contacts/misses.ts';
import type { Fetched } from '../fetch/fetch-page.ts';

/** Product token that sites name in robots.txt. */
const TOKEN = 'UKV-bot/1.0';
/** RFC 9309, section 2.5: at least so much has to be read. */
export const ROBOTS_BYTES = 512_000;

/** How this product introduces itself to web sites: with the page that says what it reads. */
export const robotAgent = (publicUrl: string) => `${TOKEN} (+${publicUrl}/robot)`;

export interface RobotRules {
  allows: (url: URL) => boolean;
  /** Seconds between two requests, as the site asks; 0 → no wish. */
  delay: number;
}

const ANYTHING: RobotRules = { allows: () => true, delay: 0 };

/**
 * What robots.txt lets us read (RFC 9309, section 2.3.1): without one, everything; when the server fails or is
 * silent, nothing, and the reason is answered instead.
 */
export function rulesFrom(address: string, fetched: Fetched): RobotRules | SearchMiss {
  switch (fetched.outcome) {
    case 'ok': {
      const rules = robotsParser(address, fetched.text);
      return {
        allows: (url) => rules.isAllowed(url.href, TOKEN) !== false,
        delay: Number(rules.getCrawlDelay(TOKEN)) || 0,
      };
    }
    case 'status':
      return fetched.status >= 400 && fetched.status < 500 && fetched.status !== 429
        ? ANYTHING
        : 'unreachable';
    // A page of the site in its place, or the way to another site, which has rules of its own.
    case 'notHtml':
    case 'redirect':
      return ANYTHING;
    case 'tooLarge':
      return 'robots';
    case 'timeout':
      return 'slow';
    case 'blocked':
      return 'blocked';
    case 'failed':
      return 'unreachable';
  }
}
