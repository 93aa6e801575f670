/** Companies, contacts and searches for tests against the Firestore emulator. */
import { paths } from '../../../../core/bots/paths.ts';
import type { Company, TargetGroup } from '../../../../core/companies/company.schema.ts';
import { nameKey } from '../../../../core/companies/name-key.ts';
import {
  contactSchema,
  contactSearchSchema,
  type Contact,
} from '../../../../core/contacts/contact.schema.ts';
import { HOME, NOW, type TestPorts } from '../../staff/testing/ports.ts';
import { contactId } from '../contact-id.ts';
import type { Crawled } from '../crawl.ts';
import type { SearchPorts } from '../search-company.ts';
import { searchSlice, searchTaskSchema } from '../search-task.ts';
import { digestPage } from '../digest.ts';

export const GROUP = 'machining';

/** Keeps a company; its site is `https://www.<id>.example` unless said otherwise. */
export async function storeCompany(
  { db }: TestPorts,
  id: string,
  change: Partial<Company> = {},
  organisation = HOME,
): Promise<void> {
  const name = change.name ?? `Yritys ${id} Oy`;
  const company: Company = {
    name,
    form: 'OY',
    industry: '25620',
    industrySet: '2008',
    town: 'Vantaa',
    municipality: '092',
    postCode: '01510',
    street: 'Hakkilankuja 1',
    sizeClass: '5-9',
    website: `https://www.${id}.example`,
    registeredOn: '2010-01-01',
    language: '',
    status: 'active',
    businessId: null,
    nameKey: nameKey(name),
    sources: {},
    groups: [GROUP],
    contacts: 'none',
    refreshedAt: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...change,
  };
  await db.doc(paths.company(organisation, id)).set(company);
}

export async function storeGroup({ db }: TestPorts, id = GROUP, organisation = HOME): Promise<void> {
  const group: TargetGroup = {
    name: 'Metallialan yritykset',
    criteria: null,
    size: 1,
    status: 'ready',
    found: 0,
    saved: 0,
    page: 1,
    createdBy: 'adviser',
    createdAt: NOW,
    updatedAt: NOW,
  };
  await db.doc(paths.targetGroup(organisation, id)).set(group);
}

/** Keeps a suggested contact and answers its id. */
export async function storeContact(
  { db }: TestPorts,
  change: Partial<Contact> & Pick<Contact, 'company' | 'email'>,
  organisation = HOME,
): Promise<string> {
  const contact: Contact = {
    phone: '',
    kind: 'generic',
    legalPerson: true,
    name: '',
    role: 'office',
    title: '',
    language: 'fi',
    decision: 'suggested',
    rank: 80,
    source: { kind: 'website', at: NOW, detail: `https://www.${change.company}.example/` },
    consents: [],
    blocked: '',
    createdAt: NOW,
    updatedAt: NOW,
    expiresAt: new Date('2027-03-02T09:00:00Z'),
    ...change,
  };
  const id = contactId(contact.company, contact);
  await db.doc(paths.contact(organisation, id)).set(contact);
  return id;
}

export async function contactsOf(
  { db }: TestPorts,
  company: string,
  organisation = HOME,
): Promise<(Contact & { id: string })[]> {
  const { docs } = await db.collection(paths.contacts(organisation)).where('company', '==', company).get();
  const contacts = docs.map((one) => ({ id: one.id, ...contactSchema.parse(one.data()) }));
  return contacts.toSorted((a, b) => b.rank - a.rank);
}

export async function searchOf({ db }: TestPorts, search: string) {
  return contactSearchSchema.parse((await db.doc(paths.contactSearch(HOME, search)).get()).data());
}

export async function stateOf({ db }: TestPorts, company: string): Promise<unknown> {
  return (await db.doc(paths.company(HOME, company)).get()).get('contacts');
}

/** A site that was read: one page with this body. */
export function siteWith(website: string, body: string): Crawled {
  const url = new URL('/yhteystiedot', website);
  const html = `<html lang="fi"><body>${body}</body></html>`;
  return {
    pages: [{ url: url.href, found: digestPage({ html, url: url.href, contactPage: true }).found }],
    sites: [url.hostname.replace(/^www\./, '')],
    miss: null,
  };
}

/** Every site has info@ and a managing director. */
export const usualSite: SearchPorts['crawl'] = (website) => {
  const domain = new URL(website).hostname.replace(/^www\./, '');
  return Promise.resolve(
    siteWith(
      website,
      `<p>info@${domain}</p><p>Aino Korpela</p><p>Toimitusjohtaja</p><p>aino.korpela@${domain}</p>`,
    ),
  );
};

/** Runs the tasks that wait, and those they hand on, until none is left; answers how many there were. */
export async function runTasks(ports: TestPorts, crawl = usualSite, most = Infinity): Promise<number> {
  let count = 0;
  while (ports.tasks.length > 0 && count < most) {
    const [task] = ports.tasks.splice(0, 1);
    await searchSlice({ ...ports, crawl }, searchTaskSchema.parse(task?.data));
    count += 1;
  }
  return count;
}
