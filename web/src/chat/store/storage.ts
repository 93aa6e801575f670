import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import type { ConversationRecord } from './record.ts';

export interface VersionName {
  slug: string;
  version: number;
  locale: Locale;
}

/** What {@link ChatStorage.update} makes of a record: the new one, or undefined to delete it. */
export type Change = (record: ConversationRecord | undefined) => ConversationRecord | undefined;

/** Where conversations and versions are kept in this browser. */
export interface ChatStorage {
  read(key: string): Promise<ConversationRecord | undefined>;
  /** Reads, changes and writes as one step that no other tab can come between. */
  update(key: string, change: Change): Promise<ConversationRecord | undefined>;
  all(): Promise<ConversationRecord[]>;
  /** Whether what is kept outlives the page. */
  lasts(): boolean;
  readVersion(name: VersionName): Promise<CompiledVersion | undefined>;
  keepVersion(version: CompiledVersion): Promise<void>;
}

/** The key of a version in one language. */
export function versionKey({ slug, version, locale }: VersionName): string {
  return `${slug}/${version}/${locale}`;
}

/** Keeps everything for as long as the page is open: for browsers without IndexedDB, and for tests. */
export function memoryStorage(): ChatStorage {
  const records = new Map<string, ConversationRecord>();
  const versions = new Map<string, CompiledVersion>();
  return {
    read: async (key) => records.get(key),
    async update(key, change) {
      const next = change(records.get(key));
      if (next) records.set(key, next);
      else records.delete(key);
      return next;
    },
    all: async () => [...records.values()],
    lasts: () => false,
    readVersion: async (name) => versions.get(versionKey(name)),
    async keepVersion(version) {
      versions.set(versionKey(version), version);
    },
  };
}
