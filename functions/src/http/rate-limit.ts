import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../../../core/api/problem.ts';
import { boundedMemory, type BoundedMemory } from './bounded-memory.ts';
import { problemResponse } from './problem.ts';

/** Counts one more for a key; 0 → within the rate, otherwise the seconds to wait. In this instance's memory. */
export type Rate = (key: string) => Promise<number>;

/** Takes `points` of a key in so many seconds. */
export function rateOf(points: number, seconds: number): Rate {
  const memory = boundedMemory(points, seconds);
  return (key) => secondsToWait(memory, key);
}

/** Goes by the first rate; what is beyond it, by the second as long as that lasts. The wait is the first one's. */
export function eitherRate(steady: Rate, burst: Rate): Rate {
  return async (key) => {
    const wait = await steady(key);
    return wait > 0 && (await burst(key)) > 0 ? wait : 0;
  };
}

/** Requests per key and minute. A key of null is not limited. */
export function limitedRate(
  perMinute: number,
  keyOf: (context: Context) => string | null,
  refusal: (retryAfter: number) => Response = tooMany,
): MiddlewareHandler {
  const rate = rateOf(perMinute, 60);
  return async (context, next) => {
    const key = keyOf(context);
    const retryAfter = key === null ? 0 : await rate(key);
    return retryAfter > 0 ? refusal(retryAfter) : next();
  };
}

/** @param retryAfter seconds */
export function tooMany(retryAfter: number): Response {
  return problemResponse(problem('tooMany'), { 'retry-after': String(retryAfter) });
}

async function secondsToWait(memory: BoundedMemory, key: string): Promise<number> {
  try {
    await memory.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
  }
}
