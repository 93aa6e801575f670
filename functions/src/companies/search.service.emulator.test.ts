import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { WORLD } from '../../../local/stand-ins/world.ts';
import { ABROAD, auditOf, caller, expectRefusal, HOME, storeWorld } from '../staff/testing/ports.ts';
import { createGroup } from './groups.service.ts';
import { saveCompanies, searchRegister } from './search.service.ts';
import {
  clearCompanies,
  companiesOf,
  companyOf,
  criteria,
  groupOf,
  openCompanyPorts,
  type CompanyTestPorts,
} from './testing/ports.ts';

let ports: CompanyTestPorts;
beforeAll(async () => {
  ports = await openCompanyPorts('demo-companies-search');
  await storeWorld(ports);
});
beforeEach(async () => {
  await clearCompanies(ports, HOME, ABROAD);
  ports.register.asked.length = 0;
  // Answers of other tests are not remembered any more.
  ports.wait(10 * 60_000);
});
afterAll(() => ports.close());

const metal = criteria({ town: 'Vantaa', industry: '25530', industrySet: '2025' });
const search = (person = 'adviser', page = 1, given = metal) =>
  searchRegister(ports, caller(person), { organisation: HOME, criteria: given, page });
const save = (businessIds: string[], group: string | null = null, person = 'adviser') =>
  saveCompanies(ports, caller(person), { organisation: HOME, businessIds, group });

describe.each(['manager', 'removed', 'stranger', 'nobody'])('%s', (person) => {
  test('may neither search nor save, and the register is not asked', async () => {
    await expectRefusal(search(person), 'noRight');
    await expectRefusal(save([WORLD[0]!.businessId], null, person), 'noRight');
    expect(ports.register.asked).toEqual([]);
    expect(await companiesOf(ports, HOME)).toEqual([]);
  });
});

test('a search tells which of its companies are kept already', async () => {
  const first = await search();
  expect(first.kept).toEqual([]);
  const ids = first.companies.slice(0, 40).map(({ businessId }) => businessId);
  expect(await save(ids)).toEqual({ saved: 40 });
  const again = await search('owner');
  expect(again.kept.toSorted()).toEqual(ids.toSorted());
  expect(again.total).toBeGreaterThan(100);
});

test('saving what was just found asks the register nothing', async () => {
  const first = await search();
  const second = await search('adviser', 2);
  const asked = ports.register.asked.length;
  const ids = [first, second].map(({ companies }) => companies[0]!.businessId);
  await save(ids);
  expect(ports.register.asked).toHaveLength(asked);
  const [company] = first.companies;
  expect(await companyOf(ports, HOME, ids[0]!)).toMatchObject({
    businessId: company!.businessId,
    name: company!.name,
    town: 'Vantaa',
    industrySet: company!.industrySet,
    sources: { name: { kind: 'register', detail: '' } },
    contacts: 'none',
  });
  const copy = await ports.db.doc(paths.registerCopy(ids[0]!)).get();
  expect(copy.get('company.name')).toBe(company!.name);
});

test('what was not found by this member is asked for one by one; unknown ids are passed over', async () => {
  await search('owner');
  const asked = ports.register.asked.length;
  const [one] = WORLD;
  expect(await save([one!.businessId, '9900010-6'])).toEqual({ saved: 1 });
  expect(ports.register.asked).toHaveLength(asked + 2);
  expect((await companyOf(ports, HOME, one!.businessId)).name).toBe(one!.name);
});

test('a fresh copy of another organisation spares the question', async () => {
  const [one] = WORLD;
  const theirs = { organisation: ABROAD, businessIds: [one!.businessId], group: null };
  await saveCompanies(ports, caller('stranger'), theirs);
  ports.wait(60 * 60_000);
  const asked = ports.register.asked.length;
  await save([one!.businessId]);
  expect(ports.register.asked).toHaveLength(asked);
});

test('a group takes them in once, and its size is right', async () => {
  const { group } = await createGroup(ports, caller('adviser'), { organisation: HOME, name: 'Metalli' });
  const ids = (await search()).companies.slice(0, 3).map(({ businessId }) => businessId);
  await save(ids, group);
  await save(ids, group);
  expect(await groupOf(ports, HOME, group)).toMatchObject({ size: 3 });
  expect((await companiesOf(ports, HOME)).every(({ groups }) => groups[0] === group)).toBe(true);
  expect(await auditOf(ports, HOME)).toContain(`adviser companies.save ${group}`);
  await expectRefusal(save(ids, 'another'), 'notFound');
});

test('what was written by hand stays when the company is saved again', async () => {
  const [one] = (await search()).companies;
  await save([one!.businessId]);
  const reference = ports.db.doc(paths.company(HOME, one!.businessId));
  await reference.update({
    town: 'Kerava',
    'sources.town': { kind: 'manual', at: ports.now(), detail: 'u' },
  });
  await save([one!.businessId]);
  expect((await companyOf(ports, HOME, one!.businessId)).town).toBe('Kerava');
});

test('a wrong business id is told as such', async () => {
  await expectRefusal(search('adviser', 1, criteria({ businessId: '9900010-5' })), 'badBusinessId');
  await expectRefusal(save(['9900010-5']), 'badBusinessId');
  const found = await search('adviser', 1, criteria({ businessId: WORLD[0]!.businessId.replace('-', '') }));
  expect(found.companies.map(({ name }) => name)).toEqual([WORLD[0]!.name]);
});

test('a register that is busy or away says so', async () => {
  ports.register.trouble({ status: 429 }, 3);
  await expectRefusal(search(), 'registerBusy');
  ports.register.trouble({ status: 503 }, 3);
  await expectRefusal(search(), 'registerAway');
});
