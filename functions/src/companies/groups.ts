import {
  FieldValue,
  type DocumentReference,
  type Firestore,
  type Transaction,
} from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { GROUP_LIMIT, targetGroupSchema, type TargetGroup } from '../../../core/companies/company.schema.ts';
import { staffError } from '../staff/errors.ts';

export interface StoredGroup {
  reference: DocumentReference;
  group: TargetGroup;
}

export function emptyGroup(name: string, createdBy: string, at: Date): TargetGroup {
  const progress = { size: 0, found: 0, saved: 0, page: 1 };
  return { name, criteria: null, ...progress, status: 'ready', createdBy, createdAt: at, updatedAt: at };
}

/** null when it is not there. */
export async function findGroup(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  id: string,
): Promise<StoredGroup | null> {
  const reference = db.doc(paths.targetGroup(organisation, id));
  const snapshot = await transaction.get(reference);
  return snapshot.exists ? { reference, group: targetGroupSchema.parse(snapshot.data()) } : null;
}

/** Errors: notFound. */
export async function readGroup(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  id: string,
): Promise<StoredGroup> {
  const found = await findGroup(transaction, db, organisation, id);
  if (!found) throw staffError('notFound');
  return found;
}

/** Moves a group's size by what its transaction changes. Errors: groupFull. */
export function resize(
  transaction: Transaction,
  { reference, group }: StoredGroup,
  by: number,
  at: Date,
): void {
  if (by > 0 && group.size + by > GROUP_LIMIT) throw staffError('groupFull');
  transaction.update(reference, { size: Math.max(0, group.size + by), updatedAt: at });
}

/** One company leaves the groups; those that are gone already are passed over. All reads come before. */
export async function groupsLeft(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  groups: readonly string[],
): Promise<(at: Date) => void> {
  if (groups.length === 0) return () => undefined;
  const references = groups.map((id) => db.doc(paths.targetGroup(organisation, id)));
  const there = (await transaction.getAll(...references)).filter(({ exists }) => exists);
  return (at) =>
    there.forEach(({ ref }) => transaction.update(ref, { size: FieldValue.increment(-1), updatedAt: at }));
}
