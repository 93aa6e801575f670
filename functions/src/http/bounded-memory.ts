import { createHash } from 'node:crypto';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Points that keys have used, in this instance's memory. */
export interface BoundedMemory {
  /** Uses one point; rejects with a RateLimiterRes when none is left. */
  consume(key: string): Promise<RateLimiterRes>;
  /** What a key has used; null → nothing. */
  get(key: string): Promise<RateLimiterRes | null>;
}

/** Longer keys, whoever chooses them, are known by their hash. */
const LONGEST = 64;
/** Some 5 MB of each limiter. Who has more addresses than this is not stopped by counting them. */
const MOST = 10_000;

/**
 * `points` per key in so many seconds. Neither long keys nor many of them fill the memory: beyond `most`, the key
 * unused for longest begins anew.
 */
export function boundedMemory(points: number, seconds: number, most = MOST): BoundedMemory {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const known = new Set<string>();
  return {
    consume(key) {
      const short = shortOf(key);
      known.delete(short);
      known.add(short);
      const [oldest] = known.size > most ? known : [];
      if (oldest !== undefined) {
        known.delete(oldest);
        void limiter.delete(oldest);
      }
      return limiter.consume(short);
    },
    get: (key) => limiter.get(shortOf(key)),
  };
}

function shortOf(key: string): string {
  return key.length > LONGEST ? createHash('sha256').update(key).digest('base64url') : key;
}
