import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { CompanyFields } from '../../../core/companies/company.schema.ts';
import { ABROAD, auditOf, caller, expectRefusal, HOME, storeWorld } from '../staff/testing/ports.ts';
import { removeCompany, saveCompany } from './edit.service.ts';
import { changeGroupMembers, createGroup } from './groups.service.ts';
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
  ports = await openCompanyPorts('demo-companies-edit');
  await storeWorld(ports);
});
beforeEach(() => clearCompanies(ports, HOME, ABROAD));
afterAll(() => ports.close());

interface Written {
  company?: string | null;
  businessId?: string | null;
  fields?: Partial<CompanyFields>;
}
const save = async (
  { company = null, fields = { name: 'Havukka Oy' }, ...rest }: Written = {},
  person = 'adviser',
) => (await saveCompany(ports, caller(person), { organisation: HOME, company, fields, ...rest })).company;
const remove = (company: string, person = 'adviser', organisation = HOME) =>
  removeCompany(ports, caller(person), { organisation, company });

describe.each(['manager', 'removed', 'stranger', 'nobody'])('%s', (person) => {
  test('may neither write nor remove companies', async () => {
    const company = await save();
    await expectRefusal(save({}, person), 'noRight');
    await expectRefusal(save({ company, fields: { name: 'x' } }, person), 'noRight');
    await expectRefusal(remove(company, person), 'noRight');
    expect(await companiesOf(ports, HOME)).toHaveLength(1);
  });
});

test('what a member writes has the member as its source', async () => {
  const id = await save({
    businessId: 'FI99000106',
    fields: { name: ' Havukka Oy ', website: 'www.havukka.example', sizeClass: '5-9' },
  });
  expect(id).toBe('9900010-6');
  const company = await companyOf(ports, HOME, id);
  expect(company).toMatchObject({
    businessId: '9900010-6',
    name: 'Havukka Oy',
    nameKey: 'havukka',
    website: 'http://www.havukka.example',
    status: 'unknown',
    refreshedAt: null,
  });
  expect(Object.keys(company.sources).sort()).toEqual(['name', 'sizeClass', 'website']);
  expect(company.sources.sizeClass).toMatchObject({ kind: 'manual', detail: 'adviser' });
});

test('the register’s copy of it is due at once; what is left out stays', async () => {
  const id = await save({ businessId: '9900010-6' });
  expect((await ports.db.doc(paths.registerCopy(id)).get()).get('dueAt').toDate()).toEqual(ports.now());
  await save({ company: id, fields: { town: 'Vantaa' } });
  await save({ company: id, fields: { town: '' } });
  expect(await companyOf(ports, HOME, id)).toMatchObject({
    name: 'Havukka Oy',
    town: '',
    businessId: '9900010-6',
  });
  expect((await companyOf(ports, HOME, id)).sources.town).toMatchObject({ kind: 'manual' });
});

test.each([
  [{ fields: {} }, 'malformed'],
  [{ fields: { name: '   ' } }, 'malformed'],
  [{ fields: { name: 'A', website: 'javascript:alert(1)' } }, 'malformed'],
  [{ fields: { name: 'A', website: '040 123 4567' } }, 'malformed'],
  [{ businessId: '9900010-5' }, 'badBusinessId'],
  [{ businessId: '' }, 'badBusinessId'],
  [{ company: 'unknown' }, 'notFound'],
] as const)('%j is refused: %s', async (written, code) => {
  await expectRefusal(save(written), code);
  expect(await companiesOf(ports, HOME)).toEqual([]);
});

test('half a character is mended, not stored', async () => {
  const id = await save({ fields: { name: 'Havukka \ud800 Oy' } });
  expect((await companyOf(ports, HOME, id)).name).toBe('Havukka \ufffd Oy');
});

describe('a business id', () => {
  test('belongs to one company of an organisation, also when two save at once', async () => {
    const attempts = await Promise.allSettled([1, 2, 3].map(() => save({ businessId: '9900010-6' })));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectRefusal(save({ businessId: '9900010-6' }), 'businessIdTaken');
    const other = await save({ fields: { name: 'Lumo Oy' } });
    await expectRefusal(save({ company: other, businessId: '9900010-6', fields: {} }), 'businessIdTaken');
  });
  test('may be given later, changed, and taken away; the document keeps its own id', async () => {
    const id = await save();
    await save({ company: id, businessId: '9900010-6', fields: {} });
    await save({ company: id, businessId: '9900034-1', fields: {} });
    expect((await companyOf(ports, HOME, id)).businessId).toBe('9900034-1');
    await save({ company: id, businessId: null, fields: {} });
    expect((await companyOf(ports, HOME, id)).businessId).toBeNull();
  });
  test('that was given up by a document of that name is free again', async () => {
    const first = await save({ businessId: '9900010-6' });
    await save({ company: first, businessId: '9900034-1', fields: {} });
    const second = await save({ businessId: '9900010-6', fields: { name: 'Lumo Oy' } });
    expect(second).not.toBe(first);
    expect((await companiesOf(ports, HOME)).map(({ name }) => name)).toEqual(['Havukka Oy', 'Lumo Oy']);
  });
});

test('a removed company takes its contacts along and leaves its groups', async () => {
  const [id, other] = [await save(), await save({ fields: { name: 'Lumo Oy' } })];
  const { group } = await createGroup(ports, caller('adviser'), { organisation: HOME, name: 'g' });
  await changeGroupMembers(ports, caller('adviser'), {
    organisation: HOME,
    group,
    add: [id, other],
    remove: [],
  });
  const contact = (name: string, company: string) => ports.db.doc(paths.contact(HOME, name)).set({ company });
  await Promise.all([contact('a', id), contact('b', id), contact('c', other)]);
  await expectRefusal(remove(id, 'stranger', ABROAD), 'notFound');
  await remove(id);
  expect((await companiesOf(ports, HOME)).map(({ name }) => name)).toEqual(['Lumo Oy']);
  expect((await ports.db.collection(paths.contacts(HOME)).get()).docs.map(({ id: one }) => one)).toEqual([
    'c',
  ]);
  expect((await groupOf(ports, HOME, group)).size).toBe(1);
  expect(await auditOf(ports, HOME)).toContain(`adviser company.remove ${id}`);
  await expectRefusal(remove(id), 'notFound');
});
