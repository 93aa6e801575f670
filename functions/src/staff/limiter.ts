import { RateLimiterRes } from 'rate-limiter-flexible';
import { boundedMemory } from '../http/bounded-memory.ts';
import { staffError } from './errors.ts';

/** Uses one point of a key; throws `tooMany` when none is left. */
export type Limiter = (key: string) => Promise<void>;

/** `points` per key in `seconds`, counted in this instance's memory. */
export function limiter(points: number, seconds: number): Limiter {
  const memory = boundedMemory(points, seconds);
  return async (key) => {
    try {
      await memory.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw staffError('tooMany', { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) });
    }
  };
}
