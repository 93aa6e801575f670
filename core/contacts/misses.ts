/** Why a company's web site brought no address to write to; counted in a search's `misses`. */
export const SEARCH_MISSES = [
  /** Nobody knows its web site, or it is only a page at Facebook or the like. */
  'noWebsite',
  /** The site forbids robots. */
  'robots',
  /** No such host, no answer, an error, or not a web page. */
  'unreachable',
  /** Took longer than the company's ten seconds, or its pages longer than a thread has. */
  'slow',
  /** Larger than what is read of it, and nothing in what was. */
  'tooLarge',
  /** Not an address that may be fetched from outside. */
  'blocked',
  /** Another search was reading the same host all the time. */
  'busy',
  /** Read, and nothing was there. */
  'noAddress',
  /** Only addresses of natural persons, which need consent. */
  'onlyPrivate',
  /** Only addresses at others' domains, no-reply@, or such that have opted out. */
  'onlyOthers',
  /** Removed while the search ran. */
  'gone',
  /** A fault of ours; it is in the log. */
  'fault',
] as const;
export type SearchMiss = (typeof SEARCH_MISSES)[number];
