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
  const database = await openDatabase();
  const conversations = (mode: IDBTransactionMode) =>
    database.transaction(CONVERSATIONS, mode).objectStore(CONVERSATIONS);
  const versions = (mode: IDBTransactionMode) => database.transaction(VERSIONS, mode).objectStore(VERSIONS);
  return {
    read: (key) => result<ConversationRecord | undefined>(conversations('readonly').get(key)),
    async update(key, change) {
      const store = conversations('readwrite');
      const before = await result<ConversationRecord | undefined>(store.get(key));
      const after = change(before);
      if (!after) store.delete(key);
      else if (after !== before) store.put(after);
      await committed(store.transaction);
      return after;
    },
    all: () => result<ConversationRecord[]>(conversations('readonly').getAll()),
    lasts: () => true,
    readVersion: (name) => result<CompiledVersion | undefined>(versions('readonly').get(versionKey(name))),
    async keepVersion(version) {
      await result(versions('readwrite').put(version, versionKey(version)));
    },
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
