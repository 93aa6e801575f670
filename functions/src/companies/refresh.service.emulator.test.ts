import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { WORLD } from '../../../local/stand-ins/world.ts';
import { ABROAD, caller, HOME, storeWorld } from '../staff/testing/ports.ts';
import { removeCompany, saveCompany } from './edit.service.ts';
import type { CompanyPorts } from './ports.ts';
import { refreshCompanies } from './refresh.service.ts';
import { saveCompanies } from './search.service.ts';
import {
  clearCompanies,
  companyOf,
  inWorld,
  openCompanyPorts,
  type CompanyTestPorts,
} from './testing/ports.ts';

const HOUR = 60 * 60_000;
let ports: CompanyTestPorts;
beforeAll(async () => {
  ports = await openCompanyPorts('demo-companies-refresh');
  await storeWorld(ports);
});
beforeEach(async () => {
  await clearCompanies(ports, HOME, ABROAD);
  for (const company of WORLD.slice(0, 400)) ports.register.change(company.businessId, company);
});
afterAll(() => ports.close());

const active = inWorld(({ situation }) => situation === 'active').slice(0, 5);
const [one, two] = active.map(({ businessId }) => businessId) as [string, string];
const saveAt = (organisation: string, person: string, businessIds: string[]) =>
  saveCompanies(ports, caller(person), { organisation, businessIds, group: null });
/** A night later, and nothing of what happened before is counted. */
const night = () => {
  ports.wait(24 * HOUR);
  ports.register.asked.length = 0;
};
const copy = (businessId: string) => ports.db.doc(paths.registerCopy(businessId)).get();

test('a bankrupt company is marked in every organisation that keeps it, with one question', async () => {
  await saveAt(HOME, 'adviser', [one, two]);
  await saveAt(ABROAD, 'stranger', [one]);
  ports.register.change(one, { situation: 'bankrupt' });
  night();
  expect(await refreshCompanies(ports)).toEqual({ asked: 2, changed: 2, gone: 0 });
  expect(ports.register.asked).toHaveLength(2);
  for (const organisation of [HOME, ABROAD]) {
    expect(await companyOf(ports, organisation, one)).toMatchObject({
      status: 'bankrupt',
      refreshedAt: ports.now(),
      updatedAt: ports.now(),
    });
  }
  const unchanged = await companyOf(ports, HOME, two);
  expect(unchanged).toMatchObject({ status: 'active', refreshedAt: ports.now() });
  expect(unchanged.updatedAt < ports.now()).toBe(true);
});

test('a ceased one is marked; a new name is found by; what was written by hand stays', async () => {
  await saveAt(HOME, 'adviser', [one]);
  await saveCompany(ports, caller('adviser'), {
    organisation: HOME,
    company: one,
    fields: { town: 'Lahti' },
  });
  ports.register.change(one, { situation: 'ceased', name: 'Uusi Nimi Oy' });
  night();
  await refreshCompanies(ports);
  expect(await companyOf(ports, HOME, one)).toMatchObject({
    status: 'ceased',
    name: 'Uusi Nimi Oy',
    nameKey: 'uusi nimi',
    town: 'Lahti',
  });
});

test('nothing is due before the next night', async () => {
  await saveAt(HOME, 'adviser', [one]);
  ports.register.asked.length = 0;
  ports.wait(10 * HOUR);
  expect(await refreshCompanies(ports)).toEqual({ asked: 0, changed: 0, gone: 0 });
  expect(ports.register.asked).toEqual([]);
  ports.wait(14 * HOUR);
  expect(await refreshCompanies(ports)).toMatchObject({ asked: 1 });
  expect(await refreshCompanies(ports)).toMatchObject({ asked: 0 });
});

test('a copy that nobody keeps any more goes; one that another keeps stays', async () => {
  await saveAt(HOME, 'adviser', [one, two]);
  await saveAt(ABROAD, 'stranger', [two]);
  for (const company of [one, two])
    await removeCompany(ports, caller('adviser'), { organisation: HOME, company });
  night();
  expect(await refreshCompanies(ports)).toEqual({ asked: 1, changed: 0, gone: 1 });
  expect([(await copy(one)).exists, (await copy(two)).exists]).toEqual([false, true]);
});

test('a company saved by hand learns what the register knows, in a document of any id', async () => {
  const { company } = await saveCompany(ports, caller('adviser'), {
    organisation: HOME,
    company: null,
    fields: { name: 'Oma nimi' },
  });
  await saveCompany(ports, caller('adviser'), { organisation: HOME, company, businessId: one, fields: {} });
  await refreshCompanies(ports);
  expect(await companyOf(ports, HOME, company)).toMatchObject({
    name: 'Oma nimi',
    town: active[0]!.town.fi,
    status: 'active',
  });
  expect((await copy(one)).get('company.name')).toBe(active[0]!.name);
});

test('an id that the register does not have is left for a week', async () => {
  await saveCompany(ports, caller('adviser'), {
    organisation: HOME,
    company: null,
    businessId: '9900010-6',
    fields: { name: 'Havukka Oy' },
  });
  expect(await refreshCompanies(ports)).toEqual({ asked: 1, changed: 0, gone: 0 });
  night();
  expect(await refreshCompanies(ports)).toMatchObject({ asked: 0 });
  ports.wait(7 * 24 * HOUR);
  expect(await refreshCompanies(ports)).toMatchObject({ asked: 1 });
  expect((await companyOf(ports, HOME, '9900010-6')).name).toBe('Havukka Oy');
});

test('a run that is out of time, or finds the register away, leaves the rest to the next', async () => {
  const ids = active.map(({ businessId }) => businessId);
  await saveAt(HOME, 'adviser', ids);
  for (const id of ids) ports.register.change(id, { situation: 'bankrupt' });
  night();
  const slow: CompanyPorts = {
    ...ports,
    askRegisterAnew: (...question) => {
      ports.wait(4 * 60_000 + 1);
      return ports.askRegisterAnew(...question);
    },
  };
  expect(await refreshCompanies(slow)).toMatchObject({ asked: 2 });
  ports.register.trouble({ status: 503 }, 3);
  expect(await refreshCompanies(ports)).toMatchObject({ asked: 0 });
  expect(await refreshCompanies(ports)).toMatchObject({ asked: 3, changed: 3 });
  const statuses = await Promise.all(ids.map(async (id) => (await companyOf(ports, HOME, id)).status));
  expect(new Set(statuses)).toEqual(new Set(['bankrupt']));
});

test('a company that cannot be read does not hold up the others', async () => {
  await saveAt(HOME, 'adviser', [one, two]);
  await ports.db.doc(paths.company(HOME, one)).update({ groups: 'broken' });
  ports.register.change(two, { situation: 'bankrupt' });
  night();
  expect(await refreshCompanies(ports)).toEqual({ asked: 2, changed: 1, gone: 0 });
  expect((await companyOf(ports, HOME, two)).status).toBe('bankrupt');
  expect(await refreshCompanies(ports)).toMatchObject({ asked: 0 });
});
