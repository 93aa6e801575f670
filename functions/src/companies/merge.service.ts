/** Two documents of one company become one. */
import type { Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { type Company } from '../../../core/companies/company.schema.ts';
import { findDoubles as findPairs, type PossibleDouble } from '../../../core/companies/doubles.ts';
import { mergeCopies } from '../../../core/companies/merge.ts';
import { contactSchema, type Contact } from '../../../core/contacts/contact.schema.ts';
import { membersMoved } from '../campaigns/counting/members.ts';
import { forgetInAudience } from '../campaigns/counting/parts.ts';
import { contactId } from '../contacts/contact-id.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { readCompany } from './edit.service.ts';
import { groupsLeft } from './groups.ts';

/** Companies looked through, in the order of their names. */
const LOOKED_THROUGH = 20_000;
const GROUPS = 100;

/** Errors: noRight. */
export async function findDoubles(
  { db }: StaffPorts,
  caller: Caller,
  { organisation }: StaffInput<'findDoubles'>,
): Promise<StaffOutput<'findDoubles'>> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const { docs } = await db
    .collection(paths.companies(organisation))
    .orderBy('nameKey')
    .select('businessId', 'nameKey', 'town', 'postCode', 'website')
    .limit(LOOKED_THROUGH)
    .get();
  return {
    pairs: findPairs(docs.map((document) => ({ ...document.data(), id: document.id }) as PossibleDouble)),
  };
}

/**
 * Each field is the one of the better source; contacts, groups and what was sent go over to `into`. Two companies
 * with different business ids are not one. Errors: noRight, notFound, notPossibleNow.
 */
export async function mergeCompanies(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, into, from }: StaffInput<'mergeCompanies'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  if (into === from) throw staffError('notPossibleNow');
  const moved = await db.runTransaction(async (transaction) => {
    const kept = await readCompany(transaction, db, organisation, into);
    const gone = await readCompany(transaction, db, organisation, from);
    const contacts = await contactsOf(transaction, db, organisation, from);
    const company = joined(kept.company, gone.company, now());
    const left = gone.company.groups.filter((group) => kept.company.groups.includes(group));
    const leaveGroups = await groupsLeft(transaction, db, organisation, left);
    const places = contacts.map((document) => placeOf(document, into));
    const targets = places.map(({ id }) => db.doc(paths.contact(organisation, id)));
    const there = targets.length > 0 ? await transaction.getAll(...targets) : [];
    leaveGroups(company.updatedAt);
    places.forEach(({ old, contact }, index) => {
      const target = there[index];
      // The same address at both: the one that is there already has its own decision and refusals.
      if (target && !target.exists) transaction.create(target.ref, contact);
      else if (target) transaction.update(target.ref, stricter(contactSchema.parse(target.data()), contact));
      transaction.delete(old.ref);
    });
    transaction.set(kept.reference, company);
    transaction.delete(gone.reference);
    const line = { at: company.updatedAt, actor: caller.uid, action: 'company.merge', target: into } as const;
    writeAudit(transaction, db, organisation, line);
    return new Map(places.map(({ old, id }) => [old.id, id]));
  });
  await repointRecipients(db, organisation, { into, from, contacts: moved }, now());
  await forgetInAudience(db, organisation, [from]);
}

/** Errors: notPossibleNow. */
function joined(kept: Company, gone: Company, at: Date): Company {
  if (kept.businessId && gone.businessId && kept.businessId !== gone.businessId)
    throw staffError('notPossibleNow');
  const order = ['none', 'notFound', 'searching', 'found'] as const;
  const contacts = order[Math.max(order.indexOf(kept.contacts), order.indexOf(gone.contacts))] ?? 'none';
  return {
    ...mergeCopies(kept, gone).company,
    businessId: kept.businessId ?? gone.businessId,
    groups: [...new Set([...kept.groups, ...gone.groups])].slice(0, GROUPS),
    contacts,
    refreshedAt: kept.refreshedAt ?? gone.refreshedAt,
    createdAt: kept.createdAt < gone.createdAt ? kept.createdAt : gone.createdAt,
    updatedAt: at,
  };
}

async function contactsOf(transaction: Transaction, db: Firestore, organisation: string, company: string) {
  const contacts = db.collection(paths.contacts(organisation)).where('company', '==', company);
  return (await transaction.get(contacts)).docs;
}

function placeOf(old: QueryDocumentSnapshot, company: string) {
  const contact: Contact = { ...contactSchema.parse(old.data()), company };
  return { old, contact, id: contactId(company, contact) };
}

/** A refusal or a block of either holds for the address. */
function stricter(there: Contact, gone: Contact): Pick<Contact, 'blocked' | 'consents'> {
  return {
    blocked: there.blocked || gone.blocked,
    consents: [...there.consents, ...gone.consents].slice(-20),
  };
}

interface Moved {
  into: string;
  from: string;
  /** Id of a contact before → after. */
  contacts: Map<string, string>;
}

/**
 * What campaigns have sent points to the company that stays. Not part of the transaction: a recipient holds the
 * company's name and address itself, so one that is missed when this is cut short still shows and works.
 */
async function repointRecipients(
  db: Firestore,
  organisation: string,
  { into, from, contacts }: Moved,
  at: Date,
): Promise<void> {
  const campaigns = await db.collection(paths.campaigns(organisation)).listDocuments();
  for (const campaign of campaigns) {
    const { docs } = await campaign.collection('recipients').where('company', '==', from).get();
    const batch = db.batch();
    for (const document of docs) {
      const contact = contacts.get(String(document.get('contact')));
      batch.update(document.ref, { company: into, ...(contact && { contact }) });
    }
    if (docs.length === 0) continue;
    batch.set(db.doc(paths.campaignMembers(organisation, campaign.id)), membersMoved(at));
    await batch.commit();
  }
}
