import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { CompanyFields, Source } from '../../../core/companies/company.schema.ts';
import { companyFrom } from '../../../core/companies/new-company.ts';
import type { Contact } from '../../../core/contacts/contact.schema.ts';
import { contactId } from '../contacts/contact-id.ts';
import { ABROAD, auditOf, caller, expectRefusal, HOME, NOW, storeWorld } from '../staff/testing/ports.ts';
import { emptyGroup } from './groups.ts';
import { findDoubles, mergeCompanies } from './merge.service.ts';
import {
  clearCompanies,
  companiesOf,
  companyOf,
  groupOf,
  openCompanyPorts,
  type CompanyTestPorts,
} from './testing/ports.ts';

let ports: CompanyTestPorts;
beforeAll(async () => {
  ports = await openCompanyPorts('demo-companies-merge');
  await storeWorld(ports);
});
beforeEach(() => clearCompanies(ports, HOME, ABROAD));
afterAll(() => ports.close());

interface Stored {
  businessId?: string | null;
  fields?: Partial<CompanyFields>;
  from?: Source['kind'];
  groups?: string[];
}
async function store(
  id: string,
  { businessId = null, fields = {}, from = 'import', groups = [] }: Stored = {},
) {
  const source: Source = { kind: from, at: NOW, detail: '' };
  const company = companyFrom({ businessId, fields: { name: 'Havukka Oy', ...fields }, source, groups });
  await ports.db.doc(paths.company(HOME, id)).set(company);
}
async function storeContact(company: string, email: string, known: Partial<Contact> = {}): Promise<string> {
  const id = contactId(company, { email, phone: '' });
  const contact: Contact = {
    company,
    email,
    phone: '',
    kind: 'generic',
    legalPerson: true,
    name: '',
    role: '',
    title: '',
    language: '',
    decision: 'accepted',
    rank: 1,
    source: { kind: 'import', at: NOW, detail: '' },
    consents: [],
    blocked: '',
    createdAt: NOW,
    updatedAt: NOW,
    expiresAt: NOW,
    ...known,
  };
  await ports.db.doc(paths.contact(HOME, id)).set(contact);
  return id;
}
const merge = (into = 'into', from = 'from', person = 'adviser', organisation = HOME) =>
  mergeCompanies(ports, caller(person), { organisation, into, from });

describe.each(['manager', 'removed', 'stranger', 'nobody'])('%s', (person) => {
  test('may neither look for doubles nor merge', async () => {
    await store('into');
    await store('from');
    await expectRefusal(findDoubles(ports, caller(person), { organisation: HOME }), 'noRight');
    await expectRefusal(merge('into', 'from', person), 'noRight');
    expect(await companiesOf(ports, HOME)).toHaveLength(2);
  });
});

test('doubles are found by what they have in common', async () => {
  await store('a', { businessId: '9900010-6', fields: { town: 'Vantaa' }, from: 'register' });
  await store('b', { fields: { town: 'Vantaa' } });
  await store('c', { businessId: '9900034-1', fields: { town: 'Vantaa' } });
  const { pairs } = await findDoubles(ports, caller('owner'), { organisation: HOME });
  expect(pairs).toEqual([
    { a: 'a', b: 'b', because: 'nameAndPlace' },
    { a: 'b', b: 'c', because: 'nameAndPlace' },
  ]);
});

test('of two, one is left with the better of everything', async () => {
  await store('into', { fields: { town: 'Kerava', sizeClass: '5-9' } });
  await store('from', { businessId: '9900010-6', fields: { town: 'Vantaa' }, from: 'register' });
  await merge();
  expect(await companiesOf(ports, HOME)).toHaveLength(1);
  expect(await companyOf(ports, HOME, 'into')).toMatchObject({
    businessId: '9900010-6',
    town: 'Vantaa',
    sizeClass: '5-9',
    refreshedAt: NOW,
  });
  expect(await auditOf(ports, HOME)).toEqual(['adviser company.merge into']);
});

test('groups keep their sizes right', async () => {
  const sizes = { both: 2, onlyInto: 1, onlyFrom: 1 };
  for (const [id, size] of Object.entries(sizes))
    await ports.db.doc(paths.targetGroup(HOME, id)).set({ ...emptyGroup(id, 'u', NOW), size });
  await store('into', { groups: ['both', 'onlyInto'] });
  await store('from', { groups: ['both', 'onlyFrom', 'removed'] });
  await merge();
  expect((await companyOf(ports, HOME, 'into')).groups).toEqual(['both', 'onlyInto', 'onlyFrom', 'removed']);
  const now = await Promise.all(Object.keys(sizes).map(async (id) => (await groupOf(ports, HOME, id)).size));
  expect(now).toEqual([1, 1, 1]);
});

test('contacts go over; of the same address at both, no refusal is lost', async () => {
  await store('into');
  await store('from');
  const kept = await storeContact('into', 'info@havukka.example');
  await storeContact('from', 'info@havukka.example', { blocked: 'optedOut' });
  const moved = await storeContact('from', 'eero@havukka.example', { decision: 'rejected' });
  await merge();
  const contacts = await ports.db.collection(paths.contacts(HOME)).get();
  const byId = new Map(contacts.docs.map((document) => [document.id, document.data()]));
  expect(byId.size).toBe(2);
  expect(byId.get(kept)).toMatchObject({ company: 'into', blocked: 'optedOut', decision: 'accepted' });
  const now = contactId('into', { email: 'eero@havukka.example', phone: '' });
  expect(byId.get(now)).toMatchObject({ company: 'into', decision: 'rejected' });
  expect(byId.has(moved)).toBe(false);
});

test('what campaigns have sent points to the company that stays', async () => {
  await store('into');
  await store('from');
  const old = await storeContact('from', 'info@havukka.example');
  const recipient = (id: string) => ports.db.doc(paths.recipient(HOME, 'campaign', id));
  await ports.db.doc(paths.campaign(HOME, 'campaign')).set({ name: 'x' });
  await recipient('r1').set({ company: 'from', contact: old, companyName: 'Havukka Oy' });
  await recipient('r2').set({ company: 'other', contact: 'c' });
  await merge();
  expect((await recipient('r1').get()).data()).toEqual({
    company: 'into',
    contact: contactId('into', { email: 'info@havukka.example', phone: '' }),
    companyName: 'Havukka Oy',
  });
  expect((await recipient('r2').get()).data()).toEqual({ company: 'other', contact: 'c' });
});

test('two business ids are two companies, one is not two, and a stranger finds neither', async () => {
  await store('into', { businessId: '9900010-6' });
  await store('from', { businessId: '9900034-1' });
  await expectRefusal(merge(), 'notPossibleNow');
  await expectRefusal(merge('into', 'into'), 'notPossibleNow');
  await expectRefusal(merge('into', 'unknown'), 'notFound');
  await expectRefusal(merge('into', 'from', 'stranger', ABROAD), 'notFound');
  expect(await companiesOf(ports, HOME)).toHaveLength(2);
});
