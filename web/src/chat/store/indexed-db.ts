/**
 * IndexedDB by hand: the two stores and five operations below weigh a kilobyte less on the phone than
 * the smallest promise library for it.
 */
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { ConversationRecord } from './record.ts';
import { versionKey, type ChatStorage } from './storage.ts';

const CONVERSATIONS = 'conversations';
const VERSIONS = 'versions';

/** Storage that outlives the tab. Rejects where the browser offers no IndexedDB (some private modes). */
export async function indexedDbStorage(): Promise<ChatStorage> {
  let database = await openDatabase();

  /** An iPhone cuts the connection of a page that has been out of sight: then it is made anew, once. */
  async function within<T>(
    name: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
  ) {
    const attempt = () => work(database.transaction(name, mode).objectStore(name));
    try {
      return await attempt();
    } catch {
      database = await openDatabase();
      return attempt();
    }
  }

  return {
    read: (key) =>
      within(CONVERSATIONS, 'readonly', (store) => result<ConversationRecord | undefined>(store.get(key))),
    update: (key, change) =>
      within(CONVERSATIONS, 'readwrite', async (store) => {
        const before = await result<ConversationRecord | undefined>(store.get(key));
        const after = change(before);
        if (!after) store.delete(key);
        else if (after !== before) store.put(after);
        await committed(store.transaction);
        return after;
      }),
    all: () => within(CONVERSATIONS, 'readonly', (store) => result<ConversationRecord[]>(store.getAll())),
    lasts: () => true,
    readVersion: (name) =>
      within(VERSIONS, 'readonly', (store) =>
        result<CompiledVersion | undefined>(store.get(versionKey(name))),
      ),
    keepVersion: (version) =>
      within(VERSIONS, 'readwrite', async (store) => {
        await result(store.put(version, versionKey(version)));
      }),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('ukv-chat', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(CONVERSATIONS, { keyPath: 'key' });
    opening.result.createObjectStore(VERSIONS);
  };
  return result(opening);
}

/** Written for good: a tab that is killed after this has lost nothing. */
function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave no reason'));
  });
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
  });
}
