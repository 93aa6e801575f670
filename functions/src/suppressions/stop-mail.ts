/** The one way by which somebody is written to no more: the opt-out, the contact and the recipient change together. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { reach } from '../../../core/campaigns/progress.ts';
import type { Suppression } from '../../../core/campaigns/recipient.schema.ts';
import type { Contact } from '../../../core/contacts/contact.schema.ts';
import { found, type FoundRecipient } from '../invitations/recipients.ts';
import { holds, writeSuppression } from './suppressions.ts';

export interface StopMail {
  milestone: 'optedOutAt' | 'bouncedAt';
  /** Every sender of this installation, or the recipient's organisation alone. */
  forAll: boolean;
  reason: Suppression['reason'];
  blocked: Contact['blocked'];
  /** When it happened. */
  at: Date;
  /** When it became known, if that is later. */
  writtenAt?: Date;
}

/**
 * Stops mail to a recipient's address, also when the contact has been erased: its keyed hash has stayed. Other
 * recipients with the address are passed over when their turn comes, because opt-outs are looked up at sending.
 * A repetition changes nothing. Three reads and up to three writes.
 * @returns false when the recipient is not there any more
 */
export async function stopMail(
  db: Firestore,
  { key: { organisation }, reference }: Pick<FoundRecipient, 'key' | 'reference'>,
  { milestone, forAll, reason, blocked, at, writtenAt = at }: StopMail,
): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const now = found(await transaction.get(reference));
    if (!now) return false;
    const { recipient } = now;
    const contact = recipient.contact ? db.doc(paths.contact(organisation, recipient.contact)) : null;
    const kept = contact && (await transaction.get(contact));
    const suppression = await transaction.get(db.doc(paths.suppression(recipient.addressHash)));

    const refused = { organisation: forAll ? null : organisation, reason };
    if (!suppression.exists || !holds(suppression.data(), refused)) {
      writeSuppression(transaction, db, { ...refused, addressHash: recipient.addressHash, at, writtenAt });
    }
    const change = reach(recipient, milestone, at);
    if (change) transaction.update(reference, change);
    if (contact && kept?.exists && kept.get('blocked') === '') {
      transaction.update(contact, { blocked, updatedAt: writtenAt });
    }
    return true;
  });
}
