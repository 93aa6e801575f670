import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../../../core/api/problem.ts';
import { problemResponse } from './problem.ts';

/** Requests per key and minute. A key of null is not limited. */
export function limitedRate(
  perMinute: number,
  keyOf: (context: Context) => string | null,
): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (context, next) => {
    const key = keyOf(context);
    const retryAfter = key === null ? 0 : await secondsToWait(limiter, key);
    if (retryAfter > 0) return problemResponse(problem('tooMany'), { 'retry-after': String(retryAfter) });
    return next();
  };
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
