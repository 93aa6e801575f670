import type { DocumentReference, DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { GROUP_LIMIT } from '../../../core/companies/company.schema.ts';
import { contactSchema, type Contact } from '../../../core/contacts/contact.schema.ts';
import { isAddressPattern, isFitAsFirst } from '../../../core/contacts/purpose.ts';
import { decidedRank } from '../../../core/contacts/rank.ts';
import { companyQuery, contactDecisionQuery } from '../../../core/queries/queries.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { queryOf } from '../staff/query.ts';
import { requireRight } from '../staff/rights.ts';
import { hasConsent } from './consent.ts';
import { contactExpiry } from './keep-contacts.ts';

/** All of them or none. Errors: noRight, notFound, consentNeeded (a private address is accepted without one). */
export async function decideContacts(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, contacts, decision }: StaffInput<'decideContacts'>,
): Promise<void> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const references = [...new Set(contacts)].map((id) => db.doc(paths.contact(organisation, id)));
  await db.runTransaction(async (transaction) => {
    const snapshots = await transaction.getAll(...references);
    if (snapshots.some(({ exists }) => !exists)) throw staffError('notFound');
    const known = snapshots.map((one) => ({ reference: one.ref, contact: contactSchema.parse(one.data()) }));
    const unasked = ({ contact }: { contact: Contact }) => contact.kind === 'private' && !hasConsent(contact);
    if (decision === 'accepted' && known.some(unasked)) throw staffError('consentNeeded');
    for (const { reference, contact } of known) {
      transaction.update(reference, decided(contact, decision, now()));
      const line = { at: now(), actor: caller.uid, action: 'contact.decide', target: reference.id } as const;
      writeAudit(transaction, db, organisation, line);
    }
  });
}

function decided(
  { rank, decision: before }: Contact,
  decision: Contact['decision'],
  now: Date,
): Partial<Contact> {
  return {
    decision,
    rank: decidedRank(rank, before, decision),
    updatedAt: now,
    expiresAt: contactExpiry(now),
  };
}

/** Contacts looked through, and decided in one transaction. */
const PAGE = 500;
const AT_A_TIME = 100;

/**
 * Accepts what a search has suggested for a group. `best`: the first of each company that has no accepted contact
 * yet, never one that is meant for jobs, invoices, privacy or machines. Never a private or blocked one, nor one
 * without an address. Errors: noRight, notFound.
 */
export async function acceptSuggested(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, group, which }: StaffInput<'acceptSuggested'>,
): Promise<StaffOutput<'acceptSuggested'>> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  if (!(await db.doc(paths.targetGroup(organisation, group)).get()).exists) throw staffError('notFound');
  const members = await companiesOf(db, organisation, group);
  const suggested = (await contactsWith(db, organisation, 'suggested')).filter(
    (one) => members.has(companyOf(one)) && isAcceptable(one),
  );
  const chosen = which === 'all' ? suggested : await bestOf(db, organisation, suggested);
  let accepted = 0;
  for (let at = 0; at < chosen.length; at += AT_A_TIME) {
    const references = chosen.slice(at, at + AT_A_TIME).map(({ ref }) => ref);
    accepted += await db.runTransaction((transaction) => accept(transaction, references, now()));
  }
  if (accepted > 0) {
    const batch = db.batch();
    const line = { at: now(), actor: caller.uid, action: 'contact.decide', target: group } as const;
    writeAudit(batch, db, organisation, line);
    await batch.commit();
  }
  return { accepted };
}

const companyOf = (contact: DocumentSnapshot) => String(contact.get('company'));

function isAcceptable(contact: DocumentSnapshot): boolean {
  const email = String(contact.get('email'));
  const writable = email !== '' && !isAddressPattern(email);
  return writable && contact.get('kind') !== 'private' && contact.get('blocked') === '';
}

async function companiesOf(db: Firestore, organisation: string, group: string): Promise<Set<string>> {
  const query = queryOf(db, companyQuery({ group }), paths.companies(organisation));
  const { docs } = await query.select().limit(GROUP_LIMIT).get();
  return new Set(docs.map(({ id }) => id));
}

async function contactsWith(
  db: Firestore,
  organisation: string,
  decision: Contact['decision'],
): Promise<DocumentSnapshot[]> {
  const query = queryOf(db, contactDecisionQuery(decision), paths.contacts(organisation))
    .select('company', 'kind', 'email', 'blocked', 'rank', 'updatedAt')
    .limit(PAGE);
  const found: DocumentSnapshot[] = [];
  let page = await query.get();
  while (page.size > 0) {
    found.push(...page.docs);
    if (page.size < PAGE) break;
    page = await query.startAfter(page.docs.at(-1)).get();
  }
  return found;
}

async function bestOf(
  db: Firestore,
  organisation: string,
  suggested: DocumentSnapshot[],
): Promise<DocumentSnapshot[]> {
  const served = new Set(
    (await contactsWith(db, organisation, 'accepted')).filter(isAcceptable).map(companyOf),
  );
  const fit = suggested.filter((one) => isFitAsFirst(String(one.get('email'))));
  const byCompany = Map.groupBy(fit, companyOf);
  return [...byCompany].flatMap(([company, contacts]) => {
    const [best] = contacts.toSorted((a, b) => Number(b.get('rank')) - Number(a.get('rank')));
    return best && !served.has(company) ? [best] : [];
  });
}

/** What somebody has decided in the meantime stands. */
async function accept(transaction: Transaction, references: DocumentReference[], now: Date): Promise<number> {
  const snapshots = (await transaction.getAll(...references)).filter(
    (one) => one.exists && one.get('decision') === 'suggested' && isAcceptable(one),
  );
  for (const one of snapshots)
    transaction.update(one.ref, decided(contactSchema.parse(one.data()), 'accepted', now));
  return snapshots.length;
}
