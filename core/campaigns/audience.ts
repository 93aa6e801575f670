/** Who of an audience is written to, and for what reason the others are not. Pure: counting and queueing both go by it. */
import type { Company } from '../companies/company.schema.ts';
import type { Contact } from '../contacts/contact.schema.ts';
import { isAddressPattern, isFitAsFirst } from '../contacts/purpose.ts';
import { CAMPAIGN_LIMITS, type Audience, type Exclusion } from './campaign.schema.ts';

/** What choosing looks at in a contact. */
export interface ContactTraits extends Pick<Contact, 'kind' | 'decision' | 'rank'> {
  /** What tells one address from another: itself, or what stands for it; '' → only a phone number is known. */
  address: string;
  /** Such as etunimi.sukunimi@: nobody has it. */
  isPattern: boolean;
  /** False for addresses of jobs, invoices, privacy and machines. */
  isFitAsFirst: boolean;
  isBlocked: boolean;
  hasConsent: boolean;
}

export interface AudienceContact {
  id: string;
  traits: ContactTraits;
}

export interface AudienceCompany<One extends AudienceContact = AudienceContact> {
  id: string;
  company: Pick<Company, 'status'>;
  contacts: One[];
}

/** What is known of a slice of companies beside themselves. */
export interface Surroundings {
  /** Addresses that the organisation may not write to, as `ContactTraits.address` has them. */
  suppressed: ReadonlySet<string>;
  /** Companies that another campaign has written to within the quiet days. */
  recent: ReadonlySet<string>;
  /** Companies that are the comparison group of another campaign's running trial. */
  compared: ReadonlySet<string>;
}

/** A company has recipients, at least one, or exactly one reason why not. */
export type Choice<One extends AudienceContact> = { chosen: One[] } | { exclusion: Exclusion };

/** Goes through the companies in their order and keeps in mind which addresses are taken. */
export type Chooser = <One extends AudienceContact>(
  company: AudienceCompany<One>,
  surroundings: Surroundings,
) => Choice<One>;

/** @param address what stands for the address, where it is not kept */
export function traitsOf(
  contact: Pick<Contact, 'email' | 'kind' | 'decision' | 'blocked' | 'rank' | 'consents'>,
  address = contact.email,
): ContactTraits {
  const { email, kind, decision, rank, blocked } = contact;
  return {
    kind,
    decision,
    rank,
    address,
    isPattern: isAddressPattern(email),
    isFitAsFirst: isFitAsFirst(email),
    isBlocked: blocked !== '',
    hasConsent: hasLiveConsent(contact),
  };
}

/** True where the company's own fields are what the audience asks for. Empty lists ask for nothing. */
export function isInAudience(
  { town, industry, sizeClass }: Pick<Company, 'town' | 'industry' | 'sizeClass'>,
  { towns, industries, sizeClasses }: Audience,
): boolean {
  const lower = (text: string) => text.trim().toLocaleLowerCase('fi');
  return (
    (towns.length === 0 || towns.some((one) => lower(one) === lower(town))) &&
    (industries.length === 0 || industries.some((beginning) => industry.startsWith(beginning))) &&
    (sizeClasses.length === 0 || sizeClasses.some((one) => one === sizeClass))
  );
}

/**
 * @param taken addresses that the campaign has already, and the contact that has each: choosing that contact
 * again is no clash, so that a slice can be gone through twice.
 * @param frame the companies that a frozen plan is about; null → any
 */
export function makeChooser(
  { kinds, perCompany }: Pick<Audience, 'kinds' | 'perCompany'>,
  taken = new Map<string, string>(),
  frame: { has: (company: string) => boolean } | null = null,
): Chooser {
  return <One extends AudienceContact>(
    { id, company, contacts }: AudienceCompany<One>,
    { suppressed, recent, compared }: Surroundings,
  ): Choice<One> => {
    if (company.status === 'ceased' || company.status === 'bankrupt') return { exclusion: 'ceased' };
    let left = contacts
      .filter(({ traits }) => traits.address !== '' && (kinds.length === 0 || kinds.includes(traits.kind)))
      .filter(({ traits }) => !traits.isPattern && (perCompany === 'all' || traits.isFitAsFirst))
      .toSorted((a, b) => b.traits.rank - a.traits.rank || (a.id < b.id ? -1 : 1));
    if (left.length === 0) return { exclusion: 'noContact' };

    const sieves: [Exclusion, (one: One) => boolean][] = [
      ['notAccepted', ({ traits }) => traits.decision === 'accepted'],
      ['private', ({ traits }) => traits.kind !== 'private' || traits.hasConsent],
      ['blocked', ({ traits }) => !traits.isBlocked],
      ['optedOut', ({ traits }) => !suppressed.has(traits.address)],
      ['comparison', () => !compared.has(id)],
      ['recentlyContacted', () => !recent.has(id)],
      ['notInPlan', () => frame?.has(id) ?? true],
      ['sameAddress', (one) => [undefined, one.id].includes(taken.get(one.traits.address))],
      ['overLimit', (one) => taken.has(one.traits.address) || taken.size < CAMPAIGN_LIMITS.recipients],
    ];
    for (const [exclusion, passes] of sieves) {
      left = left.filter(passes);
      if (left.length === 0) return { exclusion };
    }
    const chosen: One[] = [];
    for (const one of perCompany === 'best' ? left.slice(0, 1) : left) {
      const holder = taken.get(one.traits.address);
      const fits = holder === one.id || (holder === undefined && taken.size < CAMPAIGN_LIMITS.recipients);
      if (!fits) continue;
      taken.set(one.traits.address, one.id);
      chosen.push(one);
    }
    return { chosen };
  };
}

/** Consent to invitations by mail that was given and not taken back. */
export function hasLiveConsent({ consents }: Pick<Contact, 'consents'>): boolean {
  return consents.some(
    ({ purpose, channel, withdrawnAt }) =>
      purpose === 'invitation' && channel === 'email' && withdrawnAt === null,
  );
}
