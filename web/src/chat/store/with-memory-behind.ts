import { memoryStorage, type ChatStorage } from './storage.ts';

/**
 * Storage that goes on in memory from where it was when the disk fails (full, or evicted by the
 * browser), so that the conversation neither stops nor loses what has not been sent.
 */
export function withMemoryBehind(disk: ChatStorage): ChatStorage {
  const memory = memoryStorage();
  let failed = false;

  async function first<T>(onDisk: () => Promise<T>, inMemory: () => Promise<T>): Promise<T> {
    if (failed) return inMemory();
    try {
      return await onDisk();
    } catch {
      failed = true;
      return inMemory();
    }
  }

  return {
    async read(key) {
      const record = await first(
        () => disk.read(key),
        () => memory.read(key),
      );
      await memory.update(key, () => record);
      return record;
    },
    async update(key, change) {
      const record = await first(
        () => disk.update(key, change),
        () => memory.update(key, change),
      );
      await memory.update(key, () => record);
      return record;
    },
    all: () => first(disk.all, memory.all),
    lasts: () => !failed,
    readVersion: (name) =>
      first(
        () => disk.readVersion(name),
        () => memory.readVersion(name),
      ),
    keepVersion: (version) =>
      first(
        () => disk.keepVersion(version),
        () => memory.keepVersion(version),
      ),
  };
}
