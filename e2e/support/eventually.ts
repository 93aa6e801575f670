import { expect } from 'vitest';

/** Long enough for a slow machine; what is awaited normally takes well under a second. In ms. */
export const PATIENCE = 45_000;

/** Reads again until the expectation holds. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: PATIENCE, interval: 100 });
}
