/** A member sets a conversation aside as spam, or takes it back. */
import type { StaffInput } from '../../../core/api/staff.schema.ts';
import type { Published } from '../published/published.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { pinnedVersion } from './services.ts';
import { setAside } from './set-aside.ts';

/**
 * The mark, the statistics, the invitation's way and the line for the owners change together or not at all. A
 * conversation that stands so already stays as it is. Errors: noRight, notFound.
 */
export async function setSpam(
  { db, now, published }: Pick<StaffPorts, 'db' | 'now'> & { published: Published },
  caller: Caller,
  { organisation, conversation: id, spam }: StaffInput<'setSpam'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'markSpam');
  await db.runTransaction(async (transaction) => {
    const mark = { spam, spamReason: spam ? ('hand' as const) : ('' as const) };
    const changed = await setAside(db, transaction, { organisation, id }, mark, (kept) =>
      pinnedVersion({ published }, organisation, kept),
    );
    if (changed === null) throw staffError('notFound');
    if (!changed) return;
    const action = spam ? 'conversation.spam' : 'conversation.unspam';
    writeAudit(transaction, db, organisation, { at: now(), actor: caller.uid, action, target: id });
  });
}
