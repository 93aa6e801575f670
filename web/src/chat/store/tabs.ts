/** Runs `job` while no other tab of this browser runs one for `key`; without Web Locks, at once. */
export async function exclusive(key: string, job: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return job();
  await navigator.locks.request(`ukv-chat ${key}`, job);
}

/** Word to and from the other tabs that show the conversation `key`. */
export function tabs(key: string, changed: () => void): { announce(): void } {
  if (!('BroadcastChannel' in window)) return { announce: () => undefined };
  const channel = new BroadcastChannel(`ukv-chat ${key}`);
  channel.onmessage = changed;
  return { announce: () => channel.postMessage('changed') };
}
