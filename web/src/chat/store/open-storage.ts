import { indexedDbStorage } from './indexed-db.ts';
import { memoryStorage, type ChatStorage } from './storage.ts';
import { withMemoryBehind } from './with-memory-behind.ts';

/** Longest that a page waits for a database that another tab or a slow phone holds up. */
const PATIENCE = 1_500;

/** IndexedDB where the browser has it and answers in time, else memory: the chat works either way. */
export async function openStorage(): Promise<ChatStorage> {
  const tooLate = new Promise<ChatStorage>((resolve) => setTimeout(() => resolve(memoryStorage()), PATIENCE));
  return Promise.race([indexedDbStorage().then(withMemoryBehind, memoryStorage), tooLate]);
}
