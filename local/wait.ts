import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until `check` gives something; null when `limit` ms have gone by or `ended` resolves. */
export async function waitFor<T>(
  check: () => Promise<T | null>,
  limit: number,
  ended: Promise<void>,
): Promise<T | null> {
  let over = false;
  void ended.then(() => (over = true));
  const deadline = Date.now() + limit;
  while (!over && Date.now() < deadline) {
    const result = await check();
    if (result !== null) return result;
    await sleep(200);
  }
  return null;
}
