/** The companies of an audience in slices, each with its contacts and what keeps them from being written to. */
import { FieldPath, type Firestore, type Query } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { isInAudience, type AudienceCompany, type Surroundings } from '../../../core/campaigns/audience.ts';
import type { Audience } from '../../../core/campaigns/campaign.schema.ts';
import { companySchema, type Company } from '../../../core/companies/company.schema.ts';
import { contactSchema, type Contact } from '../../../core/contacts/contact.schema.ts';
import { companyQuery } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';
import { addressHash, suppressedAmong } from '../suppressions/suppressions.ts';
import { IN_VALUES, inGroups } from './groups.ts';
import type { CampaignKey } from './read.ts';
import { campaignsWithin, writtenTo } from './recent.ts';

export interface StoredContact {
  id: string;
  contact: Contact;
  addressHash: string;
}

export type CompanyWithContacts = AudienceCompany<StoredContact> & { company: Company };

export interface AudienceSlice {
  companies: CompanyWithContacts[];
  surroundings: Surroundings;
  /** Where the next slice begins. */
  after: string;
}

/** Companies read at a time. */
const SLICE = 200;

/**
 * All companies of the audience by name, beginning after `after` ('' → at the first). Memory holds one slice.
 * Reads: the companies, their contacts, one suppression per address, and whom other campaigns wrote to.
 */
export async function* audienceSlices(
  db: Firestore,
  { organisation, campaign }: CampaignKey,
  audience: Audience,
  now: Date,
  after = '',
): AsyncGenerator<AudienceSlice> {
  const recent = await campaignsWithin(db, organisation, audience.quietDays, now, campaign);
  const [town, ...others] = audience.towns;
  const plan = companyQuery({
    group: audience.group ?? undefined,
    town: others.length === 0 ? town : undefined,
  });
  const query = queryOf(db, plan, paths.companies(organisation)).orderBy(FieldPath.documentId());
  for (let place = after; ;) {
    const { docs } = await startAfter(query, place).limit(SLICE).get();
    const last = docs.at(-1);
    if (!last) return;
    place = placeOf(last.id, String(last.get('nameKey')));
    const companies = docs
      .map((document) => ({ id: document.id, company: companySchema.parse(document.data()) }))
      .filter(({ company }) => isInAudience(company, audience));
    const ids = companies.map(({ id }) => id);
    const [contacts, written] = await Promise.all([
      contactsOf(db, organisation, ids),
      writtenTo(db, organisation, recent, ids),
    ]);
    const hashes = [...contacts.values()].flat().map((one) => one.addressHash);
    const suppressed = await suppressedAmong(db, organisation, hashes);
    yield {
      companies: companies.map((one) => ({ ...one, contacts: contacts.get(one.id) ?? [] })),
      surroundings: {
        suppressed: new Set(
          [...contacts.values()]
            .flat()
            .filter((one) => suppressed.has(one.addressHash))
            .map(({ contact }) => contact.email),
        ),
        recent: written,
      },
      after: place,
    };
    if (docs.length < SLICE) return;
  }
}

/** Company → its contacts that have an address. */
async function contactsOf(
  db: Firestore,
  organisation: string,
  companies: readonly string[],
): Promise<Map<string, StoredContact[]>> {
  const found = await Promise.all(
    inGroups(companies, IN_VALUES).map((ids) =>
      db.collection(paths.contacts(organisation)).where('company', 'in', ids).get(),
    ),
  );
  const contacts = found
    .flatMap(({ docs }) => docs)
    .map((document) => ({ id: document.id, contact: contactSchema.parse(document.data()) }))
    .filter(({ contact }) => contact.email !== '')
    .map((one) => ({ ...one, addressHash: addressHash(one.contact.email) }));
  return Map.groupBy(contacts, ({ contact }) => contact.company);
}

/** Ids hold no slash. */
const placeOf = (id: string, nameKey: string) => `${id}/${nameKey}`;

function startAfter(query: Query, place: string): Query {
  const slash = place.indexOf('/');
  return slash === -1 ? query : query.startAfter(place.slice(slash + 1), place.slice(0, slash));
}
