/** Which of a company's contacts is written to first. */
import type { ContactKind, ContactRole } from './contact.schema.ts';
import { isFitAsFirst, purposeOf, type Purpose } from './purpose.ts';

export interface RankSignals {
  kind: ContactKind;
  role: ContactRole;
  /** Whether there is an address to write to. */
  email: string;
  /** The address is at the domain of the company's own web site. */
  ownDomain: boolean;
  /** Found on a page about contacts, or written by a member. */
  contactPage: boolean;
}

/** Further apart than all the other signals together: a shared address comes before any person's. */
const KIND: Record<ContactKind, number> = { generic: 68, personalWork: 34, private: 0 };
/** Further apart than a contact page counts. */
const ROLE: Record<ContactRole, number> = {
  ceo: 16,
  owner: 16,
  hr: 12,
  office: 7,
  sales: 6,
  '': 4,
  other: 3,
  finance: 1,
};
const PURPOSE: Record<Purpose | '', number> = {
  decides: 16,
  general: 12,
  sales: 8,
  service: 4,
  '': 0,
  recruiting: 0,
  invoicing: 0,
  privacy: 0,
  technical: 0,
};
const OWN_DOMAIN = 8;
const CONTACT_PAGE = 3;
const ACCEPTED = 5;

/**
 * 0–95, higher first: 68, 34 or 0 by kind, up to 16 by what a shared address is for and by what a person does (who
 * decides before others), 8 for the company's own domain, 3 for a contact page. Without an address, and for one that
 * is meant for jobs, invoices, privacy or machines: a tenth of it. A decision adds to it (`decidedRank`).
 */
export function rankOf({ kind, role, email, ownDomain, contactPage }: RankSignals): number {
  const worth = kind === 'generic' && email ? PURPOSE[purposeOf(email)] : ROLE[role];
  const points = KIND[kind] + worth + (ownDomain ? OWN_DOMAIN : 0) + (contactPage ? CONTACT_PAGE : 0);
  return email && isFitAsFirst(email) ? points : Math.floor(points / 10);
}

type Decision = 'suggested' | 'accepted' | 'rejected';

/** The rank after a member has decided: an accepted contact stands 5 higher, so 100 is the highest. */
export function decidedRank(rank: number, before: Decision, after: Decision): number {
  return rank + (after === 'accepted' ? ACCEPTED : 0) - (before === 'accepted' ? ACCEPTED : 0);
}
