/** One batch of an imported file: companies, contacts, group, all or nothing. Sent again, it changes nothing. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { RowFault } from '../../../../core/companies/import/found-problem.ts';
import { checkRecord, recordFrom } from '../../../../core/companies/import/row.ts';
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import type { StaffOutput } from '../../../../core/api/staff.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import type { Source } from '../../../../core/companies/company.schema.ts';
import { contactSchema, type Contact } from '../../../../core/contacts/contact.schema.ts';
import { contactId } from '../../contacts/contact-id.ts';
import { writeAudit } from '../../staff/audit.ts';
import { requireRight, staffError, type Call, type Caller } from '../../staff/callable.ts';
import type { StaffPorts } from '../../staff/ports.ts';
import { addressHash, suppressedAmong } from '../../suppressions/suppressions.ts';
import { readGroup, resize } from '../groups.ts';
import { watchInRegister } from '../store.ts';
import type { Kept } from './company-index.ts';
import { countRows, DAILY_ROWS } from './daily-rows.ts';
import { applyRow, readPresent } from './import-companies.ts';
import { completed, newContact } from './import-contacts.ts';

type Problem = Pick<RowFault, 'row' | 'problem' | 'severity'>;

/** Groups of one company, as its schema allows. */
const GROUPS = 100;

/**
 * Errors: noRight, notFound (the group), groupFull, dailyCap. What is wrong with single rows or fields comes back as
 * problems; the other rows are imported.
 */
export async function importRows(
  { db, now }: Pick<StaffPorts, 'db' | 'now'>,
  caller: Caller,
  { organisation, fileName, group, rows }: Call<'importRows'>['input'],
  cap = DAILY_ROWS,
): Promise<StaffOutput<'importRows'>> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const checked = rows.map((row) => checkRecord(row.row, recordFrom(row)));
  const sound = checked.flatMap(({ row }) => row ?? []);
  const source: Source = { kind: 'import', at: now(), detail: fileName };

  return db.runTransaction(async (transaction) => {
    const problems: Problem[] = checked.flatMap((one) => one.problems);
    const count = await countRows(transaction, db, organisation, { rows: rows.length, at: source.at, cap });
    const target = group ? await readGroup(transaction, db, organisation, group) : null;
    const index = await readPresent(transaction, db, organisation, sound);
    const kept = new Set<Kept>();
    const people: Person[] = [];
    for (const row of sound) {
      const one = applyRow(index, row, source);
      if (!one) problems.push({ row: row.row, problem: 'noName', severity: 'row' });
      else {
        kept.add(one);
        if (row.contact) people.push({ kept: one, row: row.row, said: row.contact });
      }
    }
    const contacts = await contactsOf(transaction, db, organisation, people, source);
    problems.push(...contacts.problems);

    const joined = group ? join([...kept], group) : 0;
    const changed = [...kept].filter((one) => isChanged(one, contacts.changed.has(one)));
    if (target && joined > 0) resize(transaction, target, joined, source.at);
    for (const { id, company } of changed) {
      transaction.set(db.doc(paths.company(organisation, id)), { ...company, updatedAt: source.at });
    }
    for (const [id, contact] of contacts.writes) {
      transaction.set(db.doc(paths.contact(organisation, id)), contact);
    }
    watchInRegister(transaction, db, newIds(changed), source.at);
    count();
    if (changed.length > 0) {
      writeAudit(transaction, db, organisation, {
        at: source.at,
        actor: caller.uid,
        action: 'companies.import',
        target: group ?? organisation,
      });
    }
    const created = changed.filter(({ before }) => before === null).length;
    return {
      created,
      updated: changed.length - created,
      unchanged: kept.size - changed.length,
      problems: problems.map(({ row, problem, severity }) => ({ row, problem, severity })),
    };
  });
}

interface Person {
  kept: Kept;
  row: number;
  said: NonNullable<ImportRow['contact']>;
}

/** New and completed contacts by id, and whose they are. Marks the companies as having some. Reads only. */
async function contactsOf(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  people: readonly Person[],
  source: Source,
) {
  const idOf = ({ kept, said }: Person) =>
    contactId(kept.id, { email: said.email ?? '', phone: said.phone ?? '' });
  const ids = [...new Set(people.map(idOf))];
  const references = ids.map((id) => db.doc(paths.contact(organisation, id)));
  const documents = references.length > 0 ? await transaction.getAll(...references) : [];
  const known = new Map<string, Contact>(
    documents.filter(({ exists }) => exists).map((one) => [one.id, contactSchema.parse(one.data())]),
  );
  const fresh = people.filter((person) => !known.has(idOf(person)));
  const refused = await suppressedAmong(
    db,
    organisation,
    fresh.flatMap(({ said }) => (said.email ? addressHash(said.email) : [])),
  );
  const writes = new Map<string, Contact>();
  const changed = new Set<Kept>();
  const problems: Problem[] = [];
  for (const person of people) {
    const { kept, row, said } = person;
    const id = idOf(person);
    const before = known.get(id);
    if (!before && said.email && refused.has(addressHash(said.email))) {
      problems.push({ row, problem: 'optedOut', severity: 'field' });
      continue;
    }
    const contact = before ? completed(before, said, source.at) : newContact(kept, said, source);
    if (contact.email && ['none', 'notFound'].includes(kept.company.contacts)) {
      kept.company = { ...kept.company, contacts: 'found' };
    }
    if (contact === before) continue;
    known.set(id, contact);
    writes.set(id, contact);
    changed.add(kept);
  }
  return { writes, changed, problems };
}

/** Puts those that are not in the group into it. Errors: groupFull, also where a company is in too many groups. */
function join(kept: readonly Kept[], group: string): number {
  const joining = kept.filter(({ company }) => !company.groups.includes(group));
  for (const one of joining) {
    if (one.company.groups.length >= GROUPS) throw staffError('groupFull');
    one.company = { ...one.company, groups: [...one.company.groups, group] };
  }
  return joining.length;
}

function isChanged({ before, company }: Kept, hasNewContacts: boolean): boolean {
  if (!before || hasNewContacts) return true;
  const keys = ['businessId', 'contacts', 'sources', 'groups'] as const;
  return keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(company[key]));
}

/** Business ids that the register has not been asked about. */
function newIds(changed: readonly Kept[]): string[] {
  return changed.flatMap(({ before, company }) =>
    company.businessId && before?.businessId !== company.businessId ? company.businessId : [],
  );
}
