import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { noteLifted } from '../suppressions/lifted.ts';
import { addressHash, withoutOwn } from '../suppressions/suppressions.ts';

/**
 * Lets an address be written to again, in every contact of the organisation that has it. What other organisations were
 * told stays. The reason is kept in the audit log.
 * Errors: noRight, notFound, notPossibleNow (not blocked), refusalStands (said no to every sender, or objected).
 */
export async function unblockContact(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, contact, reason }: StaffInput<'unblockContact'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'unblockContacts');
  await db.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(db.doc(paths.contact(organisation, contact)));
    if (!snapshot.exists) throw staffError('notFound');
    const email = String(snapshot.get('email'));
    if (email === '' || snapshot.get('blocked') === '') throw staffError('notPossibleNow');
    const suppression = await transaction.get(db.doc(paths.suppression(addressHash(email))));
    const same = db.collection(paths.contacts(organisation)).where('email', '==', email);
    const { docs } = await transaction.get(same);

    const left = suppression.exists ? withoutOwn(suppression.data(), organisation) : null;
    if (left === 'stands') throw staffError('refusalStands');
    if (left) transaction.set(suppression.ref, left);
    else transaction.delete(suppression.ref);
    const at = now();
    if (suppression.exists) noteLifted(transaction, db, at);
    for (const { ref } of docs) transaction.update(ref, { blocked: '', updatedAt: at });
    const line = { at, actor: caller.uid, action: 'contact.unblock', target: contact, reason } as const;
    writeAudit(transaction, db, organisation, line);
  });
}
