import type { Entry } from '../../../../core/conversation/conversation.ts';
import { inStorage } from './in-storage.ts';
import { withEntries, type ConversationRecord } from './record.ts';

const nameOf = (key: string) => `ukv-chat ${key}`;

/**
 * What is still on its way into storage when the page goes away is kept for the next page, in a place that takes no
 * time: a reload waits for no database. A page that comes back from the browser's cache goes on writing by itself.
 */
export function keepAtLast(key: string, unsaved: () => readonly Entry[]): void {
  addEventListener('pagehide', () => {
    const entries = unsaved();
    if (entries.length > 0) inStorage((storage) => storage.setItem(nameOf(key), JSON.stringify(entries)));
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) takeLast(key);
  });
}

/** What the page before had no time to write; given once. */
export function takeLast(key: string): Entry[] {
  const text = inStorage((storage) => {
    const kept = storage.getItem(nameOf(key));
    storage.removeItem(nameOf(key));
    return kept;
  });
  return text ? (JSON.parse(text) as Entry[]) : [];
}

/** The record with those of `last` that it does not have. */
export function withLast(record: ConversationRecord, last: readonly Entry[]): ConversationRecord {
  return withEntries(
    record,
    last.filter(({ seq, at }) => record.entries[seq - 1]?.at !== at),
  );
}
