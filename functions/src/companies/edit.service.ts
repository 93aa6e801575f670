/** A company as a member writes it, and its removal. */
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import {
  companyFieldsSchema,
  type Company,
  type CompanyFields,
  type Source,
} from '../../../core/companies/company.schema.ts';
import { mergeFields } from '../../../core/companies/merge.ts';
import { companyFrom } from '../../../core/companies/new-company.ts';
import { websiteAddress } from '../../../core/companies/website.ts';
import { parseBusinessId } from '../../../core/contacts/business-id.ts';
import { newId } from '../../../core/dialogue/new-id.ts';
import { forgetInAudience } from '../campaigns/counting/parts.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { groupsLeft } from './groups.ts';
import { findByBusinessIds, storedCompany, watchInRegister, type StoredCompany } from './store.ts';

/**
 * What is left out stays. An empty value clears the field for good; a name cannot be cleared.
 * Errors: noRight, notFound, malformed (no name, no web address), badBusinessId, businessIdTaken.
 */
export async function saveCompany(
  { db, now }: StaffPorts,
  caller: Caller,
  input: StaffInput<'saveCompany'>,
): Promise<StaffOutput<'saveCompany'>> {
  const { organisation } = input;
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const fields = writtenFields(input.fields);
  const wanted = wantedId(input.businessId);
  return db.runTransaction(async (transaction) => {
    const stored = input.company ? await readCompany(transaction, db, organisation, input.company) : null;
    const isNewId = typeof wanted === 'string' && wanted !== stored?.company.businessId;
    if (isNewId) await requireFreeId(transaction, db, organisation, wanted);
    const source: Source = { kind: 'manual', at: now(), detail: caller.uid };
    const reference =
      stored?.reference ?? (await freeReference(transaction, db, organisation, wanted ?? null));
    const company = stored
      ? written(stored.company, fields, wanted, source)
      : newCompany(fields, wanted ?? null, source);
    transaction.set(reference, company);
    if (isNewId) watchInRegister(transaction, db, [wanted], source.at);
    return { company: reference.id };
  });
}

/**
 * The company and its contacts go. Mails already sent to it stay in their campaigns until these go.
 * Errors: noRight, notFound.
 */
export async function removeCompany(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, company: id }: StaffInput<'removeCompany'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  await db.runTransaction(async (transaction) => {
    const { reference, company } = await readCompany(transaction, db, organisation, id);
    const contacts = await transaction.get(
      db.collection(paths.contacts(organisation)).where('company', '==', id).select(),
    );
    const leaveGroups = await groupsLeft(transaction, db, organisation, company.groups);
    const at = now();
    leaveGroups(at);
    for (const contact of contacts.docs) transaction.delete(contact.ref);
    transaction.delete(reference);
    const line = { at, actor: caller.uid, action: 'company.remove', target: id } as const;
    writeAudit(transaction, db, organisation, line);
  });
  await forgetInAudience(db, organisation, [id]);
}

/** Errors: notFound. */
export async function readCompany(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  id: string,
): Promise<StoredCompany> {
  const document = await transaction.get(db.doc(paths.company(organisation, id)));
  if (!document.exists) throw staffError('notFound');
  return storedCompany(document);
}

/** Trimmed, whole characters only, the web address with its scheme. Errors: malformed. */
function writtenFields(fields: StaffInput<'saveCompany'>['fields']): Partial<CompanyFields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const trimmed = Object.fromEntries(entries.map(([field, value]) => [field, value.toWellFormed().trim()]));
  const website = trimmed.website ? websiteAddress(trimmed.website) : trimmed.website;
  if (trimmed.website && !website) throw staffError('malformed', { field: 'website' });
  const parsed = companyFieldsSchema.partial().safeParse({ ...trimmed, website });
  if (!parsed.success) throw staffError('malformed', { field: String(parsed.error.issues[0]?.path[0]) });
  return parsed.data;
}

/** undefined → stays; null → none. Errors: badBusinessId. */
function wantedId(businessId: string | null | undefined): string | null | undefined {
  if (typeof businessId !== 'string') return businessId;
  const parsed = parseBusinessId(businessId);
  if (!parsed) throw staffError('badBusinessId');
  return parsed;
}

async function requireFreeId(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  businessId: string,
): Promise<void> {
  const known = await findByBusinessIds(transaction, db, organisation, [businessId]);
  if (known.size > 0) throw staffError('businessIdTaken');
}

/** The business id is the document's, unless a company that has another id by now lies there. */
async function freeReference(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  businessId: string | null,
) {
  if (businessId === null) return db.doc(paths.company(organisation, newId()));
  const reference = db.doc(paths.company(organisation, businessId));
  const taken = (await transaction.get(reference)).exists;
  return taken ? db.doc(paths.company(organisation, newId())) : reference;
}

function written(
  company: Company,
  fields: Partial<CompanyFields>,
  wanted: string | null | undefined,
  source: Source,
): Company {
  const merged = mergeFields(company, fields, source).company;
  return { ...merged, businessId: wanted === undefined ? company.businessId : wanted, updatedAt: source.at };
}

function newCompany({ name, ...fields }: Partial<CompanyFields>, businessId: string | null, source: Source) {
  if (!name) throw staffError('malformed', { field: 'name' });
  return companyFrom({ businessId, fields: { name, ...fields }, source });
}
