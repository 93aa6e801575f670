import type { Transaction } from 'firebase-admin/firestore';
import type { z } from 'zod';
import type { CONTACT_CALLS } from '../../../core/api/contacts.schema.ts';
import type { StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { companySchema, type Company } from '../../../core/companies/company.schema.ts';
import { contactSchema, type Contact } from '../../../core/contacts/contact.schema.ts';
import { isOwnDomain, partsOf, settleKind } from '../../../core/contacts/kind.ts';
import { parsePhone } from '../../../core/contacts/phone.ts';
import { decidedRank, rankOf } from '../../../core/contacts/rank.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { addressHash, suppressedAmong } from '../suppressions/suppressions.ts';
import { hasConsent } from './consent.ts';
import { contactId } from './contact-id.ts';
import { contactExpiry } from './keep-contacts.ts';

type Input = z.output<(typeof CONTACT_CALLS)['saveContact']['input']>;
type KnownCompany = Pick<Company, 'name' | 'form' | 'website'>;
const knownCompany = companySchema.pick({ name: true, form: true, website: true });

/**
 * A contact as a member writes it: accepted, and never changed by a search afterwards. Its id follows from the
 * address, so a changed address is another contact that takes over what was decided and agreed.
 * Errors: noRight, notFound, malformed (neither address nor a valid number), consentNeeded.
 */
export async function saveContact(
  { db, now }: StaffPorts,
  caller: Caller,
  input: Input,
): Promise<StaffOutput<'saveContact'>> {
  const { organisation, company, contact } = input;
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const address = { email: input.email.toLowerCase(), phone: input.phone ? parsePhone(input.phone) : '' };
  if ((input.phone && !address.phone) || (!address.email && !address.phone)) throw staffError('malformed');
  const refused = address.email ? await isSuppressed(db, organisation, address.email) : false;
  const id = contactId(company, address);
  await db.runTransaction(async (transaction) => {
    const owner = await transaction.get(db.doc(paths.company(organisation, company)));
    if (!owner.exists) throw staffError('notFound');
    const read = (one: string) => readContact(transaction, db, organisation, one, company);
    const replaced = contact ? await read(contact) : null;
    if (contact && !replaced) throw staffError('notFound');
    const there = await read(id);
    const facts = knownCompany.parse(owner.data());
    const saved = written({ input, address, facts, earlier: there ?? replaced, uid: caller.uid, at: now() });
    if (saved.kind === 'private' && address.email && !hasConsent(saved)) throw staffError('consentNeeded');
    if (contact && contact !== id) transaction.delete(db.doc(paths.contact(organisation, contact)));
    const blocked = saved.blocked || (refused ? 'optedOut' : '');
    transaction.set(db.doc(paths.contact(organisation, id)), { ...saved, blocked } satisfies Contact);
    if (address.email) transaction.update(owner.ref, { contacts: 'found', updatedAt: now() });
    const line = { at: now(), actor: caller.uid, action: 'contact.save', target: id } as const;
    writeAudit(transaction, db, organisation, line);
  });
  return { contact: id };
}

async function isSuppressed(db: StaffPorts['db'], organisation: string, email: string): Promise<boolean> {
  return (await suppressedAmong(db, organisation, [addressHash(email)])).size > 0;
}

/** null when it is not there, or another company's. */
async function readContact(
  transaction: Transaction,
  db: StaffPorts['db'],
  organisation: string,
  id: string,
  company: string,
): Promise<Contact | null> {
  const snapshot = await transaction.get(db.doc(paths.contact(organisation, id)));
  return snapshot.exists && snapshot.get('company') === company ? contactSchema.parse(snapshot.data()) : null;
}

interface Writing {
  input: Input;
  address: Pick<Contact, 'email' | 'phone'>;
  facts: KnownCompany;
  earlier: Contact | null;
  uid: string;
  at: Date;
}

function written({ input, address, facts, earlier, uid, at }: Writing): Contact {
  const { company, name, role, title, language, consent } = input;
  const { kind, legalPerson } = settleKind(
    {
      email: address.email,
      companyWebsite: facts.website,
      companyForm: facts.form,
      companyName: facts.name,
      personName: name,
    },
    input.kind,
  );
  const ownDomain = isOwnDomain(partsOf(address.email).domain, {
    companyWebsite: facts.website,
    companyName: facts.name,
  });
  const rank = rankOf({ kind, role, email: address.email, ownDomain, contactPage: true });
  // A block and a consent are about an address: another address begins without.
  const same = earlier?.email === address.email ? earlier : null;
  const agreed = consent
    ? [{ purpose: 'invitation' as const, channel: 'email' as const, ...consent, at, withdrawnAt: null }]
    : [];
  return {
    company,
    ...address,
    kind,
    legalPerson,
    name,
    role,
    title,
    language,
    decision: 'accepted',
    rank: decidedRank(rank, 'suggested', 'accepted'),
    source: { kind: 'manual', at, detail: uid },
    consents: [...(same?.consents ?? []), ...agreed].slice(-20),
    blocked: same?.blocked ?? '',
    createdAt: earlier?.createdAt ?? at,
    updatedAt: at,
    expiresAt: contactExpiry(at),
  };
}
