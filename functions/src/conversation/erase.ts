/** A respondent's erasure: the conversation goes, and what it had added to the statistics with it. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { conversationSchema, type Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { logError } from '../firebase/logger.ts';
import { recount } from './recount.ts';
import type { ConversationKey } from './store.ts';

/**
 * Erases within a transaction that writes nothing before; nothing where the conversation is gone. Counts that can
 * not be told stay: nobody waits for their erasure because of a sum.
 * @param versionOf the version that the conversation is pinned to; never changes
 */
export async function erase(
  db: Firestore,
  transaction: Transaction,
  { organisation, id }: ConversationKey,
  versionOf: (kept: Conversation) => Promise<CompiledVersion>,
): Promise<void> {
  const reference = db.doc(paths.conversation(organisation, id));
  const snapshot = await transaction.get(reference);
  if (!snapshot.exists) return;
  const kept = conversationSchema.parse(snapshot.data());
  const version = kept.spam ? null : await versionOf(kept);
  transaction.delete(reference);
  if (!version) return;
  try {
    recount(transaction, organisation, kept, version, -1);
  } catch (error) {
    logError('conversation.uncounted', error);
  }
}
