import type { Transaction } from 'firebase-admin/firestore';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { writeDelta } from '../statistics/shards.ts';
import { datedCounts } from './contribution.ts';

/**
 * Adds what a conversation counts as to the statistics, or takes it out of them: one write, two when it ended in
 * another hour. Throws, having written nothing, where its history cannot be replayed.
 * @param kept.spam is not looked at: the caller decides what a mark means
 * @param sign −1 → takes it out
 */
export function recount(
  transaction: Transaction,
  organisation: string,
  kept: Conversation,
  version: CompiledVersion,
  sign: 1 | -1,
): void {
  const { bot } = kept;
  for (const { at, counts } of datedCounts(kept, version, sign)) {
    writeDelta(transaction, { organisation, bot, version: kept.version, delta: counts, now: at });
  }
}
