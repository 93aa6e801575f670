import type { Transaction } from 'firebase-admin/firestore';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { emptyCounts, subtractCounts } from '../../../core/statistics/delta.ts';
import { writeDelta } from '../statistics/shards.ts';
import { countsAsKept } from './contribution.ts';

/**
 * Adds what a conversation counts as to the statistics, or takes it out of them: one write. Throws, having written
 * nothing, where its history cannot be replayed.
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
  const counts = countsAsKept(kept, version);
  const delta = sign === 1 ? counts : subtractCounts(emptyCounts(), counts);
  writeDelta(transaction, { organisation, bot: kept.bot, version: kept.version, delta, at: kept.startedAt });
}
