import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../../core/conversation/conversation.ts';

export type Merge =
  | { kind: 'merged'; fresh: Entry[] }
  /** Another content was kept under the same number: that entry and what came after it in the batch. */
  | { kind: 'conflict'; entry: number; refused: Entry[] }
  /** Entries before this one are missing. */
  | { kind: 'gap'; entry: number };

/**
 * Fits a batch to the history kept, entry 1 first. Entries that are kept already are passed over, which makes
 * a repeated batch harmless; those that continue the history are fresh.
 */
export function mergeEntries(history: readonly Entry[], batch: readonly Entry[]): Merge {
  const fresh: Entry[] = [];
  for (const [index, entry] of batch.entries()) {
    const kept = history[entry.seq - 1] ?? fresh[entry.seq - 1 - history.length];
    if (kept && !sameContent(kept, entry)) {
      return { kind: 'conflict', entry: entry.seq, refused: batch.slice(index) };
    }
    if (kept) continue;
    if (entry.seq !== history.length + fresh.length + 1) return { kind: 'gap', entry: entry.seq };
    fresh.push(entry);
  }
  return { kind: 'merged', fresh };
}

/** The respondent's clock is no content: a repeated answer may carry another time. */
export function sameContent(a: Entry, b: Entry): boolean {
  return isDeepStrictEqual({ ...a, at: '' }, { ...b, at: '' });
}
