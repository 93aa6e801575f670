/** Recipients of campaigns as the outside reaches them: by the token of their link, or by their mail's id. */
import type { DocumentReference, DocumentSnapshot, Firestore, Timestamp } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { recipientSchema, type Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { recipientLookup } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';
import { invitationHash, isInvitationToken, type RecipientKey } from './token.ts';

export interface FoundRecipient {
  key: RecipientKey;
  reference: DocumentReference;
  recipient: Recipient;
  /** A write under this condition stands only if the recipient is still as it was read. */
  lastUpdateTime: Timestamp;
}

/** Finds whom a link belongs to; null for what is no token of ours. One read. */
export type FindRecipient = (token: string) => Promise<FoundRecipient | null>;

/** What is not even in the form of a token costs nothing. */
export function recipientsIn(db: Firestore): FindRecipient {
  return async (token) => {
    if (!isInvitationToken(token)) return null;
    const plan = recipientLookup('tokenHash', invitationHash(token));
    const { docs } = await queryOf(db, plan).limit(1).get();
    return docs[0] ? found(docs[0]) : null;
  };
}

export async function recipientAt(
  db: Firestore,
  { organisation, campaign, recipient }: RecipientKey,
): Promise<FoundRecipient | null> {
  return found(await db.doc(paths.recipient(organisation, campaign, recipient)).get());
}

/** `organisations/{o}/campaigns/{k}/recipients/{r}`, read; null when it is not there. */
export function found(snapshot: DocumentSnapshot): FoundRecipient | null {
  const { ref: reference, updateTime: lastUpdateTime } = snapshot;
  const campaign = reference.parent.parent;
  const organisation = campaign?.parent.parent;
  if (!snapshot.exists || !lastUpdateTime || !campaign || !organisation) return null;
  return {
    key: { organisation: organisation.id, campaign: campaign.id, recipient: snapshot.id },
    reference,
    recipient: recipientSchema.parse(snapshot.data()),
    lastUpdateTime,
  };
}
