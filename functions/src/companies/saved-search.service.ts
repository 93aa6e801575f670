/** Searches that are saved as target groups: beginning to collect, and collecting again. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import type { TargetGroup } from '../../../core/companies/company.schema.ts';
import { newId } from '../../../core/dialogue/new-id.ts';
import { groupsAtWorkQuery } from '../../../core/queries/queries.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import { queryOf } from '../staff/query.ts';
import { requireRight } from '../staff/rights.ts';
import { hand, STUCK, type CollectTask } from './collect.service.ts';
import { emptyGroup, findGroup, readGroup } from './groups.ts';
import type { CompanyPorts } from './ports.ts';
import { searchOf, type Criteria } from './search.service.ts';

/** Errors: noRight, badBusinessId, malformed (nothing to search by). */
export async function saveSearch(
  ports: CompanyPorts,
  caller: Caller,
  { organisation, name, criteria }: Omit<StaffInput<'saveSearch'>, 'criteria'> & Criteria,
): Promise<StaffOutput<'saveSearch'>> {
  const { db, now } = ports;
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  if (!Object.values(criteria).some(Boolean)) throw staffError('malformed');
  searchOf(criteria);
  const group = newId();
  const at = now();
  const document: TargetGroup = {
    ...emptyGroup(name, caller.uid, at),
    criteria,
    status: 'collecting',
  };
  const batch = db.batch();
  batch.create(db.doc(paths.targetGroup(organisation, group)), document);
  writeAudit(batch, db, organisation, { at, actor: caller.uid, action: 'group.create', target: group });
  await batch.commit();
  await hand(ports, { organisation, group, run: at.getTime(), attempt: 1 }, 1);
  return { group };
}

/** Errors: noRight, notFound, notPossibleNow (no saved search, or being collected). */
export async function refreshGroup(
  ports: CompanyPorts,
  caller: Caller,
  { organisation, group }: StaffInput<'refreshGroup'>,
): Promise<void> {
  const { db, now } = ports;
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const at = now();
  await db.runTransaction(async (transaction) => {
    const { reference, group: known } = await readGroup(transaction, db, organisation, group);
    const moving = known.status === 'collecting' && !isStuck(known, at);
    if (!known.criteria || moving) throw staffError('notPossibleNow');
    transaction.update(reference, { status: 'collecting', found: 0, saved: 0, page: 1, updatedAt: at });
  });
  await hand(ports, { organisation, group, run: at.getTime(), attempt: 1 }, 1);
}

/** Groups looked at in one run. */
const AT_A_TIME = 100;

/**
 * Hands on collectings that have not moved for ten minutes: their worker died again and again, or its task was lost.
 * One that is only slow does no harm: whoever comes second saves nothing.
 * @returns how many were handed on
 */
export async function resumeCollecting(ports: CompanyPorts): Promise<number> {
  const { docs } = await queryOf(ports.db, groupsAtWorkQuery()).select().limit(AT_A_TIME).get();
  let resumed = 0;
  for (const { ref } of docs) {
    const found = await takeOver(ports.db, ref, ports.now());
    if (!found) continue;
    await hand(ports, found.task, found.page);
    resumed += 1;
  }
  return resumed;
}

function takeOver(
  db: Firestore,
  { id, parent }: DocumentReference,
  at: Date,
): Promise<{ task: CollectTask; page: number } | null> {
  return db.runTransaction(async (transaction) => {
    const organisation = parent.parent?.id ?? '';
    const stored = await findGroup(transaction, db, organisation, id);
    if (stored?.group.status !== 'collecting' || !isStuck(stored.group, at)) return null;
    transaction.update(stored.reference, { updatedAt: at });
    return { task: { organisation, group: id, run: at.getTime(), attempt: 1 }, page: stored.group.page };
  });
}

function isStuck({ updatedAt }: TargetGroup, at: Date): boolean {
  return at.getTime() - updatedAt.getTime() >= STUCK;
}
