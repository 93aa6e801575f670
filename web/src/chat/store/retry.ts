/** Longest wait between two attempts, so that a queue empties soon after the server is back. */
export const LONGEST_WAIT = 60_000;
const FIRST_WAIT = 1_000;
/** Longest that a server's own wish is heeded: within five minutes of its return a queue is empty. */
const LONGEST_WISH = 4 * LONGEST_WAIT;

/**
 * Milliseconds before attempt number `attempt` (from 1): doubling, with half of it left to chance so
 * that phones which lost the same network do not return at the same moment. A server's own wish wins.
 */
export function retryDelay(attempt: number, random: number, retryAfter = 0): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempt - 1, 16));
  return Math.max(wait * (0.5 + random / 2), Math.min(retryAfter, LONGEST_WISH));
}
