/** Word to and from the other tabs that show the conversation `key`. */
export function tabs(key: string, changed: () => void): { announce(): void } {
  if (!('BroadcastChannel' in window)) return { announce: () => undefined };
  const channel = new BroadcastChannel(`ukv-chat ${key}`);
  channel.onmessage = changed;
  return { announce: () => channel.postMessage('changed') };
}
