/** Companies in the database: found by business id, kept from the register, put into groups. */
import type { DocumentReference, Firestore, Transaction, WriteBatch } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import {
  companySchema,
  type Company,
  type RegisterCompany,
  type RegisterCopy,
  type Source,
} from '../../../core/companies/company.schema.ts';
import { mergeFields } from '../../../core/companies/merge.ts';
import { companyFrom } from '../../../core/companies/new-company.ts';
import { IN_VALUES, inGroups } from '../campaigns/groups.ts';

export interface StoredCompany {
  reference: DocumentReference;
  company: Company;
}

const HOUR = 60 * 60 * 1000;
/** A copy is asked for again at the next night. */
const FRESH_FOR = 20 * HOUR;

export const registerSource = (at: Date): Source => ({ kind: 'register', at, detail: '' });

/** Companies of the organisation by their business ids; of doubles, one. */
export async function findByBusinessIds(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  businessIds: readonly string[],
): Promise<Map<string, StoredCompany>> {
  const companies = db.collection(paths.companies(organisation));
  const found = await Promise.all(
    inGroups(businessIds, IN_VALUES).map((group) =>
      transaction.get(companies.where('businessId', 'in', group)),
    ),
  );
  const stored = found.flatMap(({ docs }) => docs.map(storedCompany));
  return new Map(stored.map((one) => [one.company.businessId ?? '', one]));
}

export function storedCompany(document: {
  ref: DocumentReference;
  data: () => FirebaseFirestore.DocumentData | undefined;
}): StoredCompany {
  return { reference: document.ref, company: companySchema.parse(document.data()) };
}

export interface Keeping {
  organisation: string;
  companies: readonly RegisterCompany[];
  group: string | null;
  at: Date;
}

/**
 * Keeps companies of the register in the transaction: new ones are made, kept ones learn what the register says, all
 * join the group, and everyone gets a copy that is refreshed at night. The last reads of the transaction are here.
 * @returns how many joined the group that were not in it
 */
export async function keepCompanies(
  transaction: Transaction,
  db: Firestore,
  { organisation, companies, group, at }: Keeping,
): Promise<number> {
  const ids = companies.map(({ businessId }) => businessId);
  const known = await findByBusinessIds(transaction, db, organisation, ids);
  let joined = 0;
  for (const one of companies) {
    const stored = known.get(one.businessId);
    const company = stored ? refreshed(stored.company, one, at) : newFromRegister(one, at);
    const joins = group !== null && !company.groups.includes(group);
    if (joins) joined += 1;
    const reference = stored?.reference ?? db.doc(paths.company(organisation, one.businessId));
    const groups = joins ? [...company.groups, group] : company.groups;
    const updatedAt = joins ? at : company.updatedAt;
    transaction.set(reference, { ...company, groups, updatedAt } satisfies Company);
    writeCopy(transaction, db, one, at);
  }
  return joined;
}

/** The company after the register has been asked. `updatedAt` moves only when something is new. */
export function refreshed(company: Company, said: RegisterCompany, at: Date): Company {
  const { company: merged, changed } = mergeFields(company, fieldsOf(said), registerSource(at));
  return { ...merged, refreshedAt: at, updatedAt: changed.length > 0 ? at : company.updatedAt };
}

function newFromRegister(one: RegisterCompany, at: Date): Company {
  return companyFrom({ businessId: one.businessId, fields: fieldsOf(one), source: registerSource(at) });
}

function fieldsOf({ businessId: _, otherNames: __, lastModified: ___, ...fields }: RegisterCompany) {
  return fields;
}

/** The register's answer as every organisation shares it. */
export function writeCopy(
  writer: Transaction | WriteBatch,
  db: Firestore,
  company: RegisterCompany,
  at: Date,
): void {
  const dueAt = new Date(at.getTime() + FRESH_FOR);
  const set = writer.set.bind(writer) as WriteBatch['set'];
  set(db.doc(paths.registerCopy(company.businessId)), {
    company,
    fetchedAt: at,
    dueAt,
  } satisfies RegisterCopy);
}

/**
 * Has the nightly refresh look after companies that did not come from the register. Costs a write each: only for new
 * companies and new business ids.
 */
export function watchInRegister(
  writer: Transaction | WriteBatch,
  db: Firestore,
  businessIds: readonly string[],
  at: Date,
): void {
  const set = writer.set.bind(writer) as WriteBatch['set'];
  for (const businessId of businessIds)
    set(db.doc(paths.registerCopy(businessId)), { dueAt: at }, { merge: true });
}
