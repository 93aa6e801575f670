/**
 * Word to and from the other tabs that show the conversation `key`; a browser that blocks all storage has none. A page
 * that comes out of the back/forward cache has slept, and heard nothing.
 */
export function tabs(key: string, changed: () => void): { announce(): void } {
  globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && changed());
  try {
    const channel = new BroadcastChannel(`ukv-chat ${key}`);
    channel.onmessage = changed;
    return { announce: () => channel.postMessage('changed') };
  } catch {
    return { announce: () => undefined };
  }
}
