import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { GROUP_LIMIT } from '../../../core/companies/company.schema.ts';
import { contactSearchSchema, type ContactSearch } from '../../../core/contacts/contact.schema.ts';
import { companyQuery } from '../../../core/queries/queries.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { queryOf } from '../staff/query.ts';
import { requireRight } from '../staff/rights.ts';
import { searchListSchema, SLICE, type SearchTask } from './search-task.ts';

/** Searches under way at a time in one organisation. */
const AT_A_TIME = 5;

/**
 * Begins to read the web sites of a group's companies, or of the chosen ones. Companies that have ended are left
 * out, and unless `again`, those looked at before.
 * Errors: noRight, notFound, notPossibleNow (the group is being searched), tooMany (searches at a time).
 */
export async function startContactSearch(
  { db, now, enqueue }: StaffPorts,
  caller: Caller,
  { organisation, group, companies: chosen, again }: StaffInput<'startContactSearch'>,
): Promise<StaffOutput<'startContactSearch'>> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const snapshots = group ? await groupOf(db, organisation, group) : await chosenOf(db, organisation, chosen);
  const companies = snapshots.filter((one) => isSearched(one, again)).map(({ id }) => id);
  const reference = db.collection(paths.contactSearches(organisation)).doc();
  const search = reference.id;
  const total = companies.length;
  await db.runTransaction(async (transaction) => {
    await requireRoom(db, transaction, organisation, group);
    const document = newSearch({ group, total, startedBy: caller.uid, at: now() });
    transaction.create(reference, document);
    if (total > 0) transaction.create(db.doc(paths.contactSearchList(organisation, search)), { companies });
    const line = { at: now(), actor: caller.uid, action: 'contacts.search', target: search } as const;
    writeAudit(transaction, db, organisation, line);
  });
  if (total > 0) await enqueue('searchContacts', { organisation, search, from: 0 } satisfies SearchTask);
  return { search, total };
}

async function groupOf(
  db: StaffPorts['db'],
  organisation: string,
  group: string,
): Promise<DocumentSnapshot[]> {
  if (!(await db.doc(paths.targetGroup(organisation, group)).get()).exists) throw staffError('notFound');
  const query = queryOf(db, companyQuery({ group }), paths.companies(organisation));
  return (await query.select('contacts', 'status').limit(GROUP_LIMIT).get()).docs;
}

async function chosenOf(
  db: StaffPorts['db'],
  organisation: string,
  chosen: string[],
): Promise<DocumentSnapshot[]> {
  const references = [...new Set(chosen)].map((company) => db.doc(paths.company(organisation, company)));
  const snapshots = references.length > 0 ? await db.getAll(...references) : [];
  if (snapshots.some(({ exists }) => !exists)) throw staffError('notFound');
  return snapshots;
}

/** `searching` without a search is what a cancelled one has left. */
function isSearched(company: DocumentSnapshot, again: boolean): boolean {
  const ended = company.get('status') === 'ceased' || company.get('status') === 'bankrupt';
  return !ended && (again || company.get('contacts') === 'none' || company.get('contacts') === 'searching');
}

async function requireRoom(
  db: StaffPorts['db'],
  transaction: Transaction,
  organisation: string,
  group: string | null,
): Promise<void> {
  const open = db
    .collection(paths.contactSearches(organisation))
    .where('status', 'in', ['running', 'paused']);
  const { docs } = await transaction.get(open);
  if (group && docs.some((one) => one.get('group') === group)) throw staffError('notPossibleNow');
  if (docs.length >= AT_A_TIME) throw staffError('tooMany');
}

interface NewSearch {
  group: string | null;
  total: number;
  startedBy: string;
  at: Date;
}

function newSearch({ group, total, startedBy, at }: NewSearch): ContactSearch {
  const status = total > 0 ? 'running' : 'done';
  const counts = { total, done: 0, withContacts: 0, contacts: 0, misses: {} };
  return { group, status, ...counts, startedBy, createdAt: at, updatedAt: at };
}

/** Errors: noRight, notFound, notPossibleNow (not in a state for it). */
export async function changeContactSearch(
  { db, now, enqueue }: StaffPorts,
  caller: Caller,
  { organisation, search, action }: StaffInput<'changeContactSearch'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const reference = db.doc(paths.contactSearch(organisation, search));
  const from = await db.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(reference);
    if (!snapshot.exists) throw staffError('notFound');
    const state = contactSearchSchema.parse(snapshot.data());
    const { before, after } = CHANGES[action];
    if (!before.includes(state.status)) throw staffError('notPossibleNow');
    if (action === 'cancel') await giveBack(db, transaction, { organisation, search, from: state.done });
    transaction.update(reference, { status: after, updatedAt: now() });
    const line = { at: now(), actor: caller.uid, action: 'contacts.search', target: search } as const;
    writeAudit(transaction, db, organisation, line);
    return state.done;
  });
  if (action === 'resume')
    await enqueue('searchContacts', { organisation, search, from } satisfies SearchTask);
}

const CHANGES: Record<
  StaffInput<'changeContactSearch'>['action'],
  { before: readonly ContactSearch['status'][]; after: ContactSearch['status'] }
> = {
  pause: { before: ['running'], after: 'paused' },
  resume: { before: ['paused'], after: 'running' },
  cancel: { before: ['running', 'paused'], after: 'cancelled' },
};

/** Companies that a dead worker left marked; a live one settles its own in a moment. */
async function giveBack(
  db: StaffPorts['db'],
  transaction: Transaction,
  { organisation, search, from }: SearchTask,
): Promise<void> {
  const list = db.doc(paths.contactSearchList(organisation, search));
  const { companies } = searchListSchema.parse((await transaction.get(list)).data());
  const references = companies.slice(from, from + SLICE).map((id) => db.doc(paths.company(organisation, id)));
  const marked = (await transaction.getAll(...references)).filter(
    (one) => one.get('contacts') === 'searching',
  );
  for (const { ref } of marked) transaction.update(ref, { contacts: 'none' });
  transaction.delete(list);
}
