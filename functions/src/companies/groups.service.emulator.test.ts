import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { GROUP_LIMIT } from '../../../core/companies/company.schema.ts';
import { ABROAD, auditOf, caller, expectRefusal, HOME, storeWorld } from '../staff/testing/ports.ts';
import { saveCompany } from './edit.service.ts';
import { changeGroupMembers, createGroup, removeGroup, renameGroup } from './groups.service.ts';
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
  ports = await openCompanyPorts('demo-companies-groups');
  await storeWorld(ports);
});
beforeEach(() => clearCompanies(ports, HOME, ABROAD));
afterAll(() => ports.close());

const adviser = caller('adviser');
const newGroup = async (name = 'Metalli') =>
  (await createGroup(ports, adviser, { organisation: HOME, name })).group;
const newCompany = async (name: string) =>
  (await saveCompany(ports, adviser, { organisation: HOME, company: null, fields: { name } })).company;
const change = (group: string, add: string[], remove: string[] = [], person = 'adviser') =>
  changeGroupMembers(ports, caller(person), { organisation: HOME, group, add, remove });

describe.each(['manager', 'removed', 'stranger', 'nobody'])('%s', (person) => {
  test('may not make, rename, fill or remove groups', async () => {
    const group = await newGroup();
    const other = caller(person);
    await expectRefusal(createGroup(ports, other, { organisation: HOME, name: 'x' }), 'noRight');
    await expectRefusal(renameGroup(ports, other, { organisation: HOME, group, name: 'x' }), 'noRight');
    await expectRefusal(removeGroup(ports, other, { organisation: HOME, group }), 'noRight');
    await expectRefusal(change(group, [], ['a'], person), 'noRight');
    expect(await groupOf(ports, HOME, group)).toMatchObject({ name: 'Metalli', size: 0 });
  });
});

test('another organisation’s group is not there', async () => {
  const group = await newGroup();
  const abroad = { organisation: ABROAD, group };
  await expectRefusal(renameGroup(ports, caller('stranger'), { ...abroad, name: 'x' }), 'notFound');
  await expectRefusal(removeGroup(ports, caller('stranger'), abroad), 'notFound');
});

test('a group is made, renamed, and written down', async () => {
  const group = await newGroup();
  await renameGroup(ports, adviser, { organisation: HOME, group, name: 'Konepajat' });
  expect(await groupOf(ports, HOME, group)).toMatchObject({
    name: 'Konepajat',
    criteria: null,
    status: 'ready',
    size: 0,
    createdBy: 'adviser',
  });
  expect(await auditOf(ports, HOME)).toEqual([`adviser group.create ${group}`]);
});

test('its size is what it holds, however often it is said', async () => {
  const group = await newGroup();
  const [a, b, c] = await Promise.all(['A Oy', 'B Oy', 'C Oy'].map(newCompany));
  await change(group, [a!, b!]);
  await change(group, [b!, c!, c!]);
  expect((await groupOf(ports, HOME, group)).size).toBe(3);
  await change(group, [a!], [a!, 'unknown']);
  await change(group, [], [a!]);
  expect((await groupOf(ports, HOME, group)).size).toBe(2);
  expect((await companyOf(ports, HOME, a!)).groups).toEqual([]);
  expect((await companyOf(ports, HOME, b!)).groups).toEqual([group]);
});

test('changes at the same time are all counted', async () => {
  const group = await newGroup();
  const ids = await Promise.all(Array.from({ length: 6 }, (_, index) => newCompany(`Yhtiö ${index}`)));
  await Promise.all([...ids, ids[0]!].map((id) => change(group, [id])));
  expect((await groupOf(ports, HOME, group)).size).toBe(6);
});

test('a company that is not there cannot join, and then nobody does', async () => {
  const group = await newGroup();
  const company = await newCompany('A Oy');
  await expectRefusal(change(group, [company, 'unknown']), 'notFound');
  expect((await companyOf(ports, HOME, company)).groups).toEqual([]);
});

test('a full group, and a company in too many, take no more', async () => {
  const group = await newGroup();
  const company = await newCompany('A Oy');
  await ports.db.doc(paths.targetGroup(HOME, group)).update({ size: GROUP_LIMIT });
  await expectRefusal(change(group, [company]), 'groupFull');
  await ports.db.doc(paths.targetGroup(HOME, group)).update({ size: 0 });
  const groups = Array.from({ length: 100 }, (_, index) => `g${index}`);
  await ports.db.doc(paths.company(HOME, company)).update({ groups });
  await expectRefusal(change(group, [company]), 'groupFull');
});

test('a removed group leaves its companies, who forget it', async () => {
  const [group, other] = [await newGroup(), await newGroup('Toinen')];
  const ids = await Promise.all(['A Oy', 'B Oy'].map(newCompany));
  await change(group, ids);
  await change(other, ids);
  await removeGroup(ports, adviser, { organisation: HOME, group });
  expect((await companiesOf(ports, HOME)).map(({ groups }) => groups)).toEqual([[other], [other]]);
  expect(await auditOf(ports, HOME)).toContain(`adviser group.remove ${group}`);
  await expectRefusal(removeGroup(ports, adviser, { organisation: HOME, group }), 'notFound');
});

test('a removal that was cut short is finished by another', async () => {
  const group = await newGroup();
  const company = await newCompany('A Oy');
  await change(group, [company]);
  await ports.db.doc(paths.targetGroup(HOME, group)).delete();
  await removeGroup(ports, adviser, { organisation: HOME, group });
  expect((await companyOf(ports, HOME, company)).groups).toEqual([]);
});
