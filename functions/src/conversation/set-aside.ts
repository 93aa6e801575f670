/** Setting a conversation aside as spam, and taking it back: its mark, the statistics and its invitation agree. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { reachedBy, withdraw } from '../../../core/campaigns/progress.ts';
import { conversationSchema, type Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { found } from '../invitations/recipients.ts';
import { recount } from './recount.ts';
import type { ConversationKey } from './store.ts';

export type SpamMark = Pick<Conversation, 'spam' | 'spamReason'>;

/** A field that people do not see was filled in. */
export function isTrapped(trap: string | undefined): boolean {
  return trap !== undefined && trap.trim() !== '';
}

/**
 * Changes the mark within a transaction that writes nothing before; false where the conversation stands so
 * already, true where it has changed, null where it is gone. An answer that comes at the same moment is counted
 * with the mark that it finds.
 * @param versionOf the version that the conversation is pinned to; never changes
 */
export async function setAside(
  db: Firestore,
  transaction: Transaction,
  { organisation, id }: ConversationKey,
  { spam, spamReason }: SpamMark,
  versionOf: (kept: Conversation) => Promise<CompiledVersion>,
): Promise<boolean | null> {
  const reference = db.doc(paths.conversation(organisation, id));
  const snapshot = await transaction.get(reference);
  if (!snapshot.exists) return null;
  const kept = conversationSchema.parse(snapshot.data());
  if (kept.spam === spam) return false;
  const version = await versionOf(kept);
  const invited = kept.invitation && (await recipientOf(db, transaction, organisation, kept.invitation));

  transaction.update(reference, { spam, spamReason } satisfies SpamMark);
  recount(transaction, organisation, kept, version, spam ? -1 : 1);
  if (invited?.recipient.conversation === id) {
    const change = spam ? withdraw(invited.recipient) : reachedBy(invited.recipient, kept);
    if (Object.keys(change).length > 0) transaction.update(invited.reference, change);
  }
  return true;
}

async function recipientOf(
  db: Firestore,
  transaction: Transaction,
  organisation: string,
  { campaign, recipient }: NonNullable<Conversation['invitation']>,
) {
  return found(await transaction.get(db.doc(paths.recipient(organisation, campaign, recipient))));
}
