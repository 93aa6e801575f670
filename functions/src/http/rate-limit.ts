import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../../../core/api/problem.ts';
import { problemResponse } from './problem.ts';

/** Counts one more for a key; 0 → within the rate, otherwise the seconds to wait. In this instance's memory. */
export type Rate = (key: string) => Promise<number>;

/** Takes `points` of a key in so many seconds. */
export function rateOf(points: number, seconds: number): Rate {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (key) => secondsToWait(limiter, key);
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

function tooMany(retryAfter: number): Response {
  return problemResponse(problem('tooMany'), { 'retry-after': String(retryAfter) });
}

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
  }
}
