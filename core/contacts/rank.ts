/** Which of a company's contacts is written to first. */
import type { ContactKind, ContactRole } from './contact.schema.ts';

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
const KIND: Record<ContactKind, number> = { generic: 70, personalWork: 35, private: 0 };
const ROLE: Record<ContactRole, number> = {
  ceo: 12,
  owner: 12,
  hr: 10,
  office: 6,
  sales: 4,
  '': 3,
  other: 2,
  finance: 1,
};
const ACCEPTED = 5;

/**
 * 0–95, higher first: 70, 35 or 0 by kind, up to 12 by role (who decides before others), 8 for the company's own
 * domain, 5 for a contact page. Without an address: a tenth of it. A decision adds to it (`decidedRank`).
 */
export function rankOf({ kind, role, email, ownDomain, contactPage }: RankSignals): number {
  const points = KIND[kind] + ROLE[role] + (ownDomain ? 8 : 0) + (contactPage ? 5 : 0);
  return email ? points : Math.floor(points / 10);
}

type Decision = 'suggested' | 'accepted' | 'rejected';

/** The rank after a member has decided: an accepted contact stands 5 higher, so 100 is the highest. */
export function decidedRank(rank: number, before: Decision, after: Decision): number {
  return rank + (after === 'accepted' ? ACCEPTED : 0) - (before === 'accepted' ? ACCEPTED : 0);
}
