import {
  FieldPath,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  type Transaction,
} from 'firebase-admin/firestore';
import { paths } from '../../../../core/bots/paths.ts';
import { traitsOf } from '../../../../core/campaigns/audience.ts';
import { companySchema } from '../../../../core/companies/company.schema.ts';
import { contactSchema } from '../../../../core/contacts/contact.schema.ts';
import { addressHash, suppressedAmong } from '../../suppressions/suppressions.ts';
import { IN_VALUES, inGroups } from '../groups.ts';
import { shortHash, type Entry, type Part, type Range } from './part.ts';

const companyFields = companySchema.pick({
  status: true,
  town: true,
  industry: true,
  sizeClass: true,
  groups: true,
});
const contactFields = contactSchema.pick({
  company: true,
  email: true,
  kind: true,
  decision: true,
  blocked: true,
  rank: true,
  consents: true,
});

/** Documents read at a time by their ids. */
const AT_A_TIME = 300;

/** Companies of the range, the first `size`, and where these end. Reads them, their contacts, and a suppression per address. */
export async function entriesWithin(
  db: Firestore,
  organisation: string,
  { after, upTo }: Range,
  size: number,
): Promise<Pick<Part, 'entries' | 'upTo' | 'readAt'>> {
  const beginning = companiesWithin(db, organisation, { after, upTo });
  const { docs, readTime } = await beginning
    .select(...Object.keys(companyFields.shape))
    .limit(size)
    .get();
  const end = docs.length < size ? upTo : (docs.at(-1)?.id ?? upTo);
  const contacts = await contactsWithin(db, organisation, { after, upTo: end })
    .select(...Object.keys(contactFields.shape))
    .get();
  return { entries: await entriesOf(db, organisation, docs, contacts.docs), upTo: end, readAt: readTime };
}

/** The same of some companies; one that is gone and has no contacts has no entry. */
export async function entriesAbout(
  db: Firestore,
  transaction: Transaction,
  organisation: string,
  companies: readonly string[],
): Promise<Entry[]> {
  const collection = db.collection(paths.contacts(organisation)).select(...Object.keys(contactFields.shape));
  const [documents, contacts] = await Promise.all([
    Promise.all(
      inGroups(companies, AT_A_TIME).map((some) =>
        transaction.getAll(...some.map((id) => db.doc(paths.company(organisation, id))), {
          fieldMask: Object.keys(companyFields.shape),
        }),
      ),
    ),
    Promise.all(
      inGroups(companies, IN_VALUES).map((some) => transaction.get(collection.where('company', 'in', some))),
    ),
  ]);
  const there = documents.flat().filter(({ exists }) => exists);
  return entriesOf(
    db,
    organisation,
    there,
    contacts.flatMap(({ docs }) => docs),
  );
}

export function companiesWithin(db: Firestore, organisation: string, { after, upTo }: Range): Query {
  const all = db.collection(paths.companies(organisation)).orderBy(FieldPath.documentId());
  const begun = after === '' ? all : all.startAfter(after);
  return upTo === null ? begun : begun.endAt(upTo);
}

export function contactsWithin(db: Firestore, organisation: string, { after, upTo }: Range): Query {
  const begun = db.collection(paths.contacts(organisation)).where('company', '>', after);
  return upTo === null ? begun : begun.where('company', '<=', upTo);
}

async function entriesOf(
  db: Firestore,
  organisation: string,
  companies: readonly DocumentSnapshot[],
  contacts: readonly DocumentSnapshot[],
): Promise<Entry[]> {
  const known = contacts
    .map((one) => ({ id: one.id, contact: contactFields.parse(one.data()) }))
    .map((one) => ({ ...one, hash: one.contact.email === '' ? '' : addressHash(one.contact.email) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const refused = await suppressedAmong(
    db,
    organisation,
    known.flatMap(({ hash }) => hash || []),
  );
  const byCompany = Map.groupBy(known, ({ contact }) => contact.company);
  const kept = new Map(companies.map((one) => [one.id, companyFields.parse(one.data())]));
  return [...new Set([...kept.keys(), ...byCompany.keys()])].map((id) => {
    const all = byCompany.get(id) ?? [];
    const reachable = all.filter(({ hash }) => hash !== '');
    return {
      id,
      company: kept.get(id) ?? null,
      contacts: reachable.map(({ contact, hash }) => ({
        ...traitsOf(contact, shortHash(hash)),
        isRefused: refused.has(hash),
      })),
      silent: all.length - reachable.length,
    };
  });
}
