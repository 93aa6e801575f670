/** Which tabs are still open. A lock ends with its tab, however the tab ends. */
const PREFIX = 'ukv-draft:';

/** Tells other tabs that this copy's tab is open; returns a function that ends that. */
export function holdCopy(copy: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks.request(PREFIX + copy, () => promise);
  return resolve;
}

/** Ids of the copies whose tabs are open. */
export async function openCopies(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(PREFIX));
  return new Set(names.map((name) => name.slice(PREFIX.length)));
}
