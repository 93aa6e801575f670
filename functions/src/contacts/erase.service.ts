import { FieldValue, type Firestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { suppress } from '../../../core/campaigns/ledger.ts';
import { reach } from '../../../core/campaigns/progress.ts';
import { recipientSchema, type Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { contactQuery, recipientLookup } from '../../../core/queries/queries.ts';
import { forgetInAudience } from '../campaigns/counting/parts.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { queryOf } from '../staff/query.ts';
import { requireRight } from '../staff/rights.ts';
import { addressHash, writeSuppression } from '../suppressions/suppressions.ts';

/**
 * Forgets a person (GDPR, articles 17 and 21): the contact, and its address and name in every campaign of the
 * organisation. Nothing more is sent to it. What stays is the keyed hash, by which an objection is known for good.
 * May be asked again after a fault midway, as long as the contact is there: it goes last.
 * Errors: noRight, notFound.
 */
export async function eraseContact(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, contact, objects }: StaffInput<'eraseContact'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'eraseContacts');
  const reference = db.doc(paths.contact(organisation, contact));
  const snapshot = await reference.get();
  if (!snapshot.exists) throw staffError('notFound');
  const email = String(snapshot.get('email'));
  const company = String(snapshot.get('company'));
  if (email) await forgetAddress(db, now(), organisation, { hash: addressHash(email), objects });
  await db.runTransaction(async (transaction) => {
    const owner = await transaction.get(db.doc(paths.company(organisation, company)));
    const kept = await transaction.get(queryOf(db, contactQuery(company), paths.contacts(organisation)));
    const reachable = kept.docs.some((one) => one.id !== contact && one.get('email') !== '');
    if (owner.exists && !reachable)
      transaction.update(owner.ref, {
        contacts: 'notFound',
        contactMiss: FieldValue.delete(),
        updatedAt: now(),
      });
    transaction.delete(reference);
    const line = { at: now(), actor: caller.uid, action: 'contact.erase', target: contact } as const;
    writeAudit(transaction, db, organisation, line);
  });
  await forgetInAudience(db, organisation, [company]);
}

interface Forgetting {
  hash: string;
  objects: boolean;
}

/** The objection first: whatever is being sent at this moment looks at it. */
async function forgetAddress(
  db: Firestore,
  at: Date,
  organisation: string,
  { hash, objects }: Forgetting,
): Promise<void> {
  if (objects) {
    const batch = db.batch();
    writeSuppression(batch, db, { addressHash: hash, organisation, reason: 'objection', at });
    await batch.commit();
  }
  const { docs } = await queryOf(db, recipientLookup('addressHash', hash)).get();
  const own = `${paths.campaigns(organisation)}/`;
  for (const one of docs) if (one.ref.path.startsWith(own)) await forgetRecipient(db, one, { objects, at });
}

async function forgetRecipient(
  db: Firestore,
  { ref }: QueryDocumentSnapshot,
  { objects, at }: { objects: boolean; at: Date },
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(ref);
    if (!snapshot.exists) return;
    const recipient = recipientSchema.parse(snapshot.data());
    const change: Partial<Recipient> = {
      ...suppress(recipient),
      ...(objects ? reach(recipient, 'optedOutAt', at) : {}),
    };
    transaction.update(ref, { ...change, email: '', name: '', contact: '' });
  });
}
