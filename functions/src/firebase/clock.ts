import { readFileSync } from 'node:fs';

/** What the time is: a port, so that tests can stand at any moment. */
export type Clock = () => Date;

/** On the local stack, a file that holds by how many milliseconds the clock has been moved forward. */
const MOVED = process.env.FUNCTIONS_EMULATOR === 'true' ? process.env.UKV_CLOCK : undefined;

export const systemClock: Clock = () => new Date(Date.now() + movedBy());

/** 0 while nobody has moved the local clock (`npm run forward`), and always when deployed. */
function movedBy(): number {
  if (!MOVED) return 0;
  try {
    return Number(readFileSync(MOVED, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
