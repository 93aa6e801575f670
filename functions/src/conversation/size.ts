import type { Entry } from '../../../core/conversation/conversation.ts';
import { sameContent } from './merge.ts';

/** Bytes of JSON. Together with indexes and field names they keep the document below Firestore's 1 MiB. */
export const HISTORY_BYTES = 700_000;
const CONFLICT_BYTES = 100_000;
const CONFLICTS = 50;

export function bytesOf(entries: readonly Entry[]): number {
  return Buffer.byteLength(JSON.stringify(entries));
}

/** The refused entries kept so far and those that are new among `refused`, as far as there is room. */
export function withConflicts(conflicts: readonly Entry[], refused: readonly Entry[]): Entry[] {
  return refused.reduce<Entry[]>(
    (kept, entry) => {
      const known = kept.some((other) => sameContent(other, entry));
      const more = [...kept, entry];
      return known || more.length > CONFLICTS || bytesOf(more) > CONFLICT_BYTES ? kept : more;
    },
    [...conflicts],
  );
}
