import { giveUpAfter } from './give-up-after.ts';

/** Longer than a request may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Runs `job` while no other tab of this browser runs one for `key`; at once in a browser without Web Locks, and
 * in a frame that is given none. A phone may put the other tab to sleep while its job runs: then this one goes
 * ahead, since what arrives twice is kept once.
 */
export async function exclusive(key: string, job: () => Promise<void>): Promise<void> {
  let begun = false;
  const begin = () => {
    begun = true;
    return job();
  };
  try {
    await navigator.locks.request(`ukv-chat ${key}`, { signal: giveUpAfter(PATIENCE) }, begin);
  } catch (error) {
    if (begun) throw error;
    await begin();
  }
}
