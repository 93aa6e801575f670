/** Changing and removing members. An organisation always keeps an owner. */
import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { publishedByQuery } from '../../../core/queries/queries.ts';
import { memberSchema, type Member } from '../../../core/organisations/organisation.schema.ts';
import { writeAudit, type AuditAction } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { queryOf } from '../staff/query.ts';
import { requireRight } from '../staff/rights.ts';

/** Gives an active member these roles instead of the present ones. Errors: noRight, notFound, lastOwner. */
export async function updateMember(
  ports: StaffPorts,
  caller: Caller,
  input: StaffInput<'updateMember'>,
): Promise<void> {
  const roles = [...new Set(input.roles)];
  await changeMember(ports, caller, input, 'member.update', { roles });
}

/**
 * Takes every right away at once. Name and address leave with the person; the document stays, so that old work and
 * the audit log go on saying that it was one and the same. Errors as above.
 */
export async function removeMember(
  ports: StaffPorts,
  caller: Caller,
  input: StaffInput<'removeMember'>,
): Promise<void> {
  await changeMember(ports, caller, input, 'member.remove', { status: 'removed', name: '', email: '' });
  await forgetPublisher(ports.db, input);
}

async function changeMember(
  ports: StaffPorts,
  caller: Caller,
  { organisation, uid }: { organisation: string; uid: string },
  action: AuditAction,
  change: Pick<Member, 'roles'> | Pick<Member, 'status' | 'name' | 'email'>,
): Promise<void> {
  const { db, now } = ports;
  await requireRight(db, organisation, caller.uid, 'manageMembers');
  await db.runTransaction(async (transaction) => {
    const reference = db.doc(paths.member(organisation, uid));
    const member = await activeMember(transaction, reference);
    const keepsOwner = 'roles' in change && change.roles.includes('owner');
    if (member.roles.includes('owner') && !keepsOwner)
      await requireOtherOwner(transaction, db, organisation, uid);
    const at = now();
    transaction.update(reference, { ...change, updatedAt: at });
    writeAudit(transaction, db, organisation, { at, actor: caller.uid, action, target: uid });
  });
}

/** Versions stay as they are but for the name of who published them. */
async function forgetPublisher(
  db: Firestore,
  { organisation, uid }: { organisation: string; uid: string },
): Promise<void> {
  const { docs } = await queryOf(db, publishedByQuery(uid)).select().get();
  const writer = db.bulkWriter();
  for (const { ref } of docs) {
    if (!ref.path.startsWith(`${paths.organisation(organisation)}/`)) continue;
    void writer.update(ref, { publishedByName: '' });
  }
  await writer.close();
}

async function activeMember(transaction: Transaction, reference: DocumentReference): Promise<Member> {
  const member = memberSchema.safeParse((await transaction.get(reference)).data());
  if (!member.success || member.data.status !== 'active') throw staffError('notFound');
  return member.data;
}

/** Reads the owners inside the transaction: of two owners who remove each other at once, one stays. */
async function requireOtherOwner(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  uid: string,
): Promise<void> {
  const owners = await transaction.get(
    db.collection(paths.members(organisation)).where('roles', 'array-contains', 'owner'),
  );
  const others = owners.docs
    .map((document) => memberSchema.parse(document.data()))
    .filter((owner) => owner.status === 'active' && owner.uid !== uid);
  if (others.length === 0) throw staffError('lastOwner');
}
