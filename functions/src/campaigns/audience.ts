/** The companies of an audience in slices, each with its contacts and what keeps them from being written to. */
import { FieldPath, type Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { isInAudience, type AudienceCompany, type Surroundings } from '../../../core/campaigns/audience.ts';
import type { Audience } from '../../../core/campaigns/campaign.schema.ts';
import { companySchema, type Company } from '../../../core/companies/company.schema.ts';
import { contactSchema, type Contact } from '../../../core/contacts/contact.schema.ts';
import { addressHash, suppressedAmong } from '../suppressions/suppressions.ts';
import { documentsAbout, type SomeCompanies } from './about-companies.ts';
import { comparedAmong, runningTrials } from './comparison.ts';
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
  /** The company that the next slice begins after. */
  after: string;
}

/** Companies read at a time. */
const SLICE = 200;

/**
 * All companies of the audience by id, beginning after the company `after` ('' → at the first). Memory holds one
 * slice. Reads: the companies, their contacts, one suppression per address, whom other campaigns wrote to,
 * and whom they compare with.
 */
export async function* audienceSlices(
  db: Firestore,
  { organisation, campaign }: CampaignKey,
  audience: Audience,
  now: Date,
  after = '',
): AsyncGenerator<AudienceSlice> {
  const recent = await campaignsWithin(db, organisation, audience.quietDays, now, campaign);
  const trials = await runningTrials(db, { organisation, campaign });
  const all = db.collection(paths.companies(organisation)).orderBy(FieldPath.documentId()).limit(SLICE);
  const query = audience.group === null ? all : all.where('groups', 'array-contains', audience.group);
  for (let place = after; ;) {
    const { docs } = await (place === '' ? query : query.startAfter(place)).get();
    const last = docs.at(-1);
    if (!last) return;
    place = last.id;
    const companies = docs
      .map((document) => ({ id: document.id, company: companySchema.parse(document.data()) }))
      .filter(({ company }) => isInAudience(company, audience));
    const some = { ids: companies.map(({ id }) => id), inOneRange: audience.group === null };
    const [contacts, written, compared] = await Promise.all([
      contactsOf(db, organisation, some),
      writtenTo(db, organisation, recent, some),
      comparedAmong(db, organisation, trials, some),
    ]);
    const known = [...contacts.values()].flat();
    const refused = await suppressedAmong(
      db,
      organisation,
      known.map((one) => one.addressHash),
    );
    const suppressed = known
      .filter((one) => refused.has(one.addressHash))
      .map(({ contact }) => contact.email);
    yield {
      companies: companies.map((one) => ({ ...one, contacts: contacts.get(one.id) ?? [] })),
      surroundings: { suppressed: new Set(suppressed), recent: written, compared },
      after: place,
    };
    if (docs.length < SLICE) return;
  }
}

/** Company → its contacts that have an address. */
async function contactsOf(
  db: Firestore,
  organisation: string,
  companies: SomeCompanies,
): Promise<Map<string, StoredContact[]>> {
  const documents = await documentsAbout(db.collection(paths.contacts(organisation)), companies);
  const contacts = documents
    .map((document) => ({ id: document.id, contact: contactSchema.parse(document.data()) }))
    .filter(({ contact }) => contact.email !== '')
    .map((one) => ({ ...one, addressHash: addressHash(one.contact.email) }));
  return Map.groupBy(contacts, ({ contact }) => contact.company);
}
