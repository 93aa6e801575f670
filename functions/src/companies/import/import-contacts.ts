import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import type { Source } from '../../../../core/companies/company.schema.ts';
import type { Contact } from '../../../../core/contacts/contact.schema.ts';
import { decideKind, isOwnDomain, partsOf } from '../../../../core/contacts/kind.ts';
import { isAddressPattern } from '../../../../core/contacts/purpose.ts';
import { decidedRank, rankOf } from '../../../../core/contacts/rank.ts';
import { roleOf, roleOfAddress } from '../../../../core/contacts/role.ts';
import { contactExpiry } from '../../contacts/keep-contacts.ts';
import type { Kept } from './company-index.ts';

type Said = NonNullable<ImportRow['contact']>;

/**
 * A contact of an imported row. It may be written to at once, unless it is private, which needs consent, or only a
 * pattern for addresses.
 */
export function newContact({ id, company }: Kept, said: Said, source: Source): Contact {
  const { email = '', phone = '', name = '', title = '' } = said;
  const { kind, legalPerson } = decideKind({
    email,
    companyWebsite: company.website,
    companyForm: company.form,
    companyName: company.name,
    personName: name,
  });
  const { local, domain } = partsOf(email);
  const role = title || kind !== 'generic' ? roleOf(title) : roleOfAddress(local);
  const decision = kind === 'private' || isAddressPattern(email) ? 'suggested' : 'accepted';
  const ownDomain = isOwnDomain(domain, { companyWebsite: company.website, companyName: company.name });
  return {
    company: id,
    email,
    phone,
    kind,
    legalPerson,
    name,
    role,
    title,
    language: '',
    decision,
    rank: decidedRank(rankOf({ kind, role, email, ownDomain, contactPage: true }), 'suggested', decision),
    source,
    consents: [],
    blocked: '',
    createdAt: source.at,
    updatedAt: source.at,
    expiresAt: contactExpiry(source.at),
  };
}

/**
 * A known contact with what the row adds to it: nothing that is known is replaced, and no decision of a member is
 * taken back. The same object where nothing is new.
 */
export function completed(known: Contact, said: Said, at: Date): Contact {
  const more = {
    phone: known.phone || (said.phone ?? ''),
    name: known.name || (said.name ?? ''),
    title: known.title || (said.title ?? ''),
  };
  const role = known.role || roleOf(more.title);
  const isVouchedFor =
    known.decision === 'suggested' && known.kind !== 'private' && !isAddressPattern(known.email);
  const decision = isVouchedFor ? 'accepted' : known.decision;
  const rank = decidedRank(known.rank, known.decision, decision);
  const next = { ...known, ...more, role, decision, rank };
  const keys = ['phone', 'name', 'title', 'role', 'decision'] as const;
  if (keys.every((key) => next[key] === known[key])) return known;
  return { ...next, updatedAt: at, expiresAt: contactExpiry(at) };
}
