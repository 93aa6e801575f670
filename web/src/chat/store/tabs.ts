/** Word to and from the other tabs that show the conversation `key`; a browser that blocks all storage has none. */
export function tabs(key: string, changed: () => void): { announce(): void } {
  try {
    const channel = new BroadcastChannel(`ukv-chat ${key}`);
    channel.onmessage = changed;
    return { announce: () => channel.postMessage('changed') };
  } catch {
    return { announce: () => undefined };
  }
}
