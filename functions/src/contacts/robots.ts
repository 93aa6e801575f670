import type { SearchMiss } from '../../../core/contacts/misses.ts';
import type { Fetched } from '../fetch/fetch-page.ts';

/** Product token that sites name in robots.txt. */
export const TOKEN = 'UKV-bot/1.0';
/** RFC 9309, section 2.5: at least so much has to be read; what is longer counts as far as it was read. */
export const ROBOTS_BYTES = 512_000;

/** How this product introduces itself to web sites: with the page that says what it reads. */
export const robotAgent = (publicUrl: string) => `${TOKEN} (+${publicUrl}/robot)`;

/**
 * The text of a robots.txt (RFC 9309, section 2.3.1): without one '', which allows everything; when the server
 * fails or is silent nothing may be read, and the reason is answered instead.
 */
export function robotsText(fetched: Fetched): { rules: string } | SearchMiss {
  switch (fetched.outcome) {
    case 'ok':
      return { rules: fetched.text };
    case 'status':
      return fetched.status >= 400 && fetched.status < 500 && fetched.status !== 429
        ? { rules: '' }
        : 'unreachable';
    // A page of the site in its place, or the way to another site, which has rules of its own.
    case 'notHtml':
    case 'redirect':
      return { rules: '' };
    case 'timeout':
      return 'slow';
    case 'blocked':
      return 'blocked';
    case 'failed':
      return 'unreachable';
  }
}
