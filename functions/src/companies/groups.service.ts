/** Target groups made and changed by hand. */
import { FieldValue } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { companySchema } from '../../../core/companies/company.schema.ts';
import { newId } from '../../../core/dialogue/new-id.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { emptyGroup, readGroup, resize } from './groups.ts';

/** Groups that a company can be in. */
const GROUPS_OF_COMPANY = 100;
const COMPANIES_AT_A_TIME = 400;

/** Errors: noRight. */
export async function createGroup(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, name }: StaffInput<'createGroup'>,
): Promise<StaffOutput<'createGroup'>> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const group = newId();
  const at = now();
  const batch = db.batch();
  batch.create(db.doc(paths.targetGroup(organisation, group)), emptyGroup(name, caller.uid, at));
  writeAudit(batch, db, organisation, { at, actor: caller.uid, action: 'group.create', target: group });
  await batch.commit();
  return { group };
}

/** Errors: noRight, notFound. */
export async function renameGroup(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, group, name }: StaffInput<'renameGroup'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  await db.runTransaction(async (transaction) => {
    const { reference } = await readGroup(transaction, db, organisation, group);
    transaction.update(reference, { name, updatedAt: now() });
  });
}

/**
 * The group goes first, so that nobody joins any more; then its companies are told. Calling again finishes what was
 * cut short. Errors: noRight, notFound.
 */
export async function removeGroup(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, group }: StaffInput<'removeGroup'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const reference = db.doc(paths.targetGroup(organisation, group));
  const existed = await db.runTransaction(async (transaction) => {
    if (!(await transaction.get(reference)).exists) return false;
    transaction.delete(reference);
    const line = { at: now(), actor: caller.uid, action: 'group.remove', target: group } as const;
    writeAudit(transaction, db, organisation, line);
    return true;
  });
  const members = db
    .collection(paths.companies(organisation))
    .where('groups', 'array-contains', group)
    .select()
    .limit(COMPANIES_AT_A_TIME);
  let left = 0;
  for (;;) {
    const { docs } = await members.get();
    if (docs.length === 0) break;
    const batch = db.batch();
    const told = { groups: FieldValue.arrayRemove(group), updatedAt: now() };
    for (const { ref } of docs) batch.update(ref, told);
    await batch.commit();
    left += docs.length;
  }
  if (!existed && left === 0) throw staffError('notFound');
}

/** Those who are in already, or not in, change nothing. Errors: noRight, notFound, groupFull. */
export async function changeGroupMembers(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, group, add, remove }: StaffInput<'changeGroupMembers'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const leaving = new Set(remove);
  const ids = [...new Set([...add, ...remove])];
  if (ids.length === 0) return;
  await db.runTransaction(async (transaction) => {
    const stored = await readGroup(transaction, db, organisation, group);
    const references = ids.map((id) => db.doc(paths.company(organisation, id)));
    const documents = await transaction.getAll(...references);
    let change = 0;
    const at = now();
    for (const document of documents) {
      if (!document.exists && !leaving.has(document.id)) throw staffError('notFound');
      if (!document.exists) continue;
      const { groups } = companySchema.pick({ groups: true }).parse(document.data());
      const isIn = groups.includes(group);
      if (isIn === !leaving.has(document.id)) continue;
      if (!isIn && groups.length >= GROUPS_OF_COMPANY) throw staffError('groupFull');
      const value = isIn ? FieldValue.arrayRemove(group) : FieldValue.arrayUnion(group);
      transaction.update(document.ref, { groups: value, updatedAt: at });
      change += isIn ? -1 : 1;
    }
    if (change !== 0) resize(transaction, stored, change, at);
  });
}
