/** The companies of an audience in slices, each with its contacts and what keeps them from being written to. */
import { FieldPath, type Firestore, type Query } from 'firebase-admin/firestore';
import type { z } from 'zod';
import { paths } from '../../../core/bots/paths.ts';
import {
  isInAudience,
  traitsOf,
  type AudienceCompany,
  type ContactTraits,
  type Surroundings,
} from '../../../core/campaigns/audience.ts';
import type { Audience } from '../../../core/campaigns/campaign.schema.ts';
import { companySchema } from '../../../core/companies/company.schema.ts';
import { contactSchema } from '../../../core/contacts/contact.schema.ts';
import { addressHash, suppressedAmong } from '../suppressions/suppressions.ts';
import { documentsAbout, type SomeCompanies } from './about-companies.ts';
import { comparedAmong, runningTrials } from './comparison.ts';
import type { CampaignKey } from './read.ts';
import { campaignsWithin, writtenTo } from './recent.ts';

/** What choosing, letters and the draw need: the sources of every field, and what else is kept, stay unread. */
export const companyFields = companySchema.pick({
  name: true,
  businessId: true,
  form: true,
  industry: true,
  town: true,
  sizeClass: true,
  language: true,
  status: true,
});
const contactFields = contactSchema.pick({
  company: true,
  email: true,
  name: true,
  kind: true,
  language: true,
  decision: true,
  blocked: true,
  rank: true,
  consents: true,
  source: true,
});

export interface StoredContact {
  id: string;
  contact: z.output<typeof contactFields>;
  addressHash: string;
  traits: ContactTraits;
}

export type CompanyWithContacts = AudienceCompany<StoredContact> & {
  company: z.output<typeof companyFields>;
};

export interface AudienceSlice {
  companies: CompanyWithContacts[];
  surroundings: Surroundings;
  /** The company that the next slice begins after. */
  after: string;
}

/** Companies read at a time, where each slice is written before the next is read. */
const SLICE = 200;
/**
 * A group that holds at least one in so many of the organisation's companies is read by ranges: one query in place of
 * dozens, at most so many times the reads.
 */
const DENSE = 16;

/**
 * All companies of the audience by id, beginning after the company `after` ('' → at the first). Memory holds one
 * slice of `size` companies. Reads: the companies, their contacts, one suppression per address, whom other campaigns wrote to,
 * and whom they compare with.
 */
export async function* audienceSlices(
  db: Firestore,
  { organisation, campaign }: CampaignKey,
  audience: Audience,
  now: Date,
  { after = '', size = SLICE }: { after?: string; size?: number } = {},
): AsyncGenerator<AudienceSlice> {
  const recent = await campaignsWithin(db, organisation, audience.quietDays, now, campaign);
  const trials = await runningTrials(db, { organisation, campaign });
  const all = db.collection(paths.companies(organisation));
  const some = audience.group === null ? all : all.where('groups', 'array-contains', audience.group);
  const inOneRange = audience.group === null || (await isDense(some, all));
  const query = some
    .orderBy(FieldPath.documentId())
    .select(...Object.keys(companyFields.shape))
    .limit(size);
  for (let place = after; ;) {
    const { docs } = await (place === '' ? query : query.startAfter(place)).get();
    const last = docs.at(-1);
    if (!last) return;
    place = last.id;
    const companies = docs
      .map((document) => ({ id: document.id, company: companyFields.parse(document.data()) }))
      .filter(({ company }) => isInAudience(company, audience));
    const about = { ids: companies.map(({ id }) => id), inOneRange };
    const [contacts, written, compared] = await Promise.all([
      contactsOf(db, organisation, about),
      writtenTo(db, organisation, recent, about),
      comparedAmong(db, organisation, trials, about),
    ]);
    // A range brings contacts of companies between them too.
    const known = about.ids.flatMap((id) => contacts.get(id) ?? []);
    const hashes = known.map((one) => one.addressHash);
    const refused = await suppressedAmong(db, organisation, hashes);
    const suppressed = known.filter((one) => refused.has(one.addressHash)).map((one) => one.contact.email);
    yield {
      companies: companies.map((one) => ({ ...one, contacts: contacts.get(one.id) ?? [] })),
      surroundings: { suppressed: new Set(suppressed), recent: written, compared },
      after: place,
    };
    if (docs.length < size) return;
  }
}

/** Whether hardly any companies lie between the group's: counted by the index, not read. */
async function isDense(group: Query, all: Query): Promise<boolean> {
  const [some, every] = await Promise.all([group.count().get(), all.count().get()]);
  return some.data().count * DENSE >= every.data().count;
}

/** Company → its contacts that have an address. */
export async function contactsOf(
  db: Firestore,
  organisation: string,
  companies: SomeCompanies,
): Promise<Map<string, StoredContact[]>> {
  const contactsNow = db.collection(paths.contacts(organisation)).select(...Object.keys(contactFields.shape));
  const documents = await documentsAbout(contactsNow, companies);
  const contacts = documents
    .map((document) => ({ id: document.id, contact: contactFields.parse(document.data()) }))
    .filter(({ contact }) => contact.email !== '')
    .map((one) => ({ ...one, addressHash: addressHash(one.contact.email), traits: traitsOf(one.contact) }));
  return Map.groupBy(contacts, ({ contact }) => contact.company);
}
