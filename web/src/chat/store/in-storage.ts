/** Works with a storage that takes no time. A browser may refuse the page any: then there is none of this either. */
export function inStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}
