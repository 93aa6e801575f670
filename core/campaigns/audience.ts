/** Who of an audience is written to, and for what reason the others are not. Pure: counting and queueing both go by it. */
import type { Company } from '../companies/company.schema.ts';
import type { Contact } from '../contacts/contact.schema.ts';
import { isAddressPattern, isFitAsFirst } from '../contacts/purpose.ts';
import { CAMPAIGN_LIMITS, type Audience, type Exclusion } from './campaign.schema.ts';

export interface AudienceContact {
  id: string;
  contact: Pick<Contact, 'email' | 'kind' | 'decision' | 'blocked' | 'rank' | 'consents'>;
}

export interface AudienceCompany<One extends AudienceContact = AudienceContact> {
  id: string;
  company: Pick<Company, 'status'>;
  contacts: One[];
}

/** What is known of a slice of companies beside themselves. */
export interface Surroundings {
  /** Addresses that the organisation may not write to. */
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
      .filter(({ contact }) => contact.email !== '' && (kinds.length === 0 || kinds.includes(contact.kind)))
      .filter(
        ({ contact: { email } }) => !isAddressPattern(email) && (perCompany === 'all' || isFitAsFirst(email)),
      )
      .toSorted((a, b) => b.contact.rank - a.contact.rank || (a.id < b.id ? -1 : 1));
    if (left.length === 0) return { exclusion: 'noContact' };

    const sieves: [Exclusion, (one: One) => boolean][] = [
      ['notAccepted', ({ contact }) => contact.decision === 'accepted'],
      ['private', ({ contact }) => contact.kind !== 'private' || hasLiveConsent(contact)],
      ['blocked', ({ contact }) => contact.blocked === ''],
      ['optedOut', ({ contact }) => !suppressed.has(contact.email)],
      ['comparison', () => !compared.has(id)],
      ['recentlyContacted', () => !recent.has(id)],
      ['notInPlan', () => frame?.has(id) ?? true],
      ['sameAddress', (one) => [undefined, one.id].includes(taken.get(one.contact.email))],
      ['overLimit', (one) => taken.has(one.contact.email) || taken.size < CAMPAIGN_LIMITS.recipients],
    ];
    for (const [exclusion, passes] of sieves) {
      left = left.filter(passes);
      if (left.length === 0) return { exclusion };
    }
    const chosen: One[] = [];
    for (const one of perCompany === 'best' ? left.slice(0, 1) : left) {
      const holder = taken.get(one.contact.email);
      const fits = holder === one.id || (holder === undefined && taken.size < CAMPAIGN_LIMITS.recipients);
      if (!fits) continue;
      taken.set(one.contact.email, one.id);
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
