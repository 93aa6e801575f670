import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { writeSuppression } from '../suppressions/suppressions.ts';

/** An address that the mail server says does not exist is not written to again by this organisation. */
export async function blockBounced(
  db: Firestore,
  organisation: string,
  { contact: id, addressHash }: Pick<Recipient, 'contact' | 'addressHash'>,
  at: Date,
): Promise<void> {
  const reference = db.doc(paths.contact(organisation, id));
  await db.runTransaction(async (transaction) => {
    const contact = await transaction.get(reference);
    if (contact.exists) transaction.update(reference, { blocked: 'bounced', updatedAt: at });
    writeSuppression(transaction, db, { addressHash, organisation, reason: 'bounced', at });
  });
}
