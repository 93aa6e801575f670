import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';

/** Deletes a conversation at once; the statistics keep only anonymous counts. Errors: noRight, notFound. */
export async function eraseConversation(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, conversation }: StaffInput<'eraseConversation'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'eraseConversations');
  await db.runTransaction(async (transaction) => {
    const reference = db.doc(paths.conversation(organisation, conversation));
    if (!(await transaction.get(reference)).exists) throw staffError('notFound');
    transaction.delete(reference);
    const line = {
      at: now(),
      actor: caller.uid,
      action: 'conversation.erase',
      target: conversation,
    } as const;
    writeAudit(transaction, db, organisation, line);
  });
}
