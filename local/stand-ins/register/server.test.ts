import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORLD } from '../world.ts';
import { createRegisterServer, type RegisterStandIn } from './server.ts';

interface Page {
  totalResults: number;
  companies: {
    businessId: { value: string };
    names: { name: string }[];
    [key: string]: unknown;
  }[];
}

let register: RegisterStandIn;
beforeAll(async () => {
  register = await createRegisterServer({ callsPerMinute: 10_000 });
});
afterAll(() => register.close());

const ask = (path: string) => fetch(`${register.url}${path}`);
const companies = async (query: string) => (await (await ask(`/companies?${query}`)).json()) as Page;
const ids = ({ companies: list }: Page) => list.map(({ businessId }) => businessId.value);

describe('pages', () => {
  test('hold a hundred; past the last one the first comes again', async () => {
    const first = await companies('location=Vantaa');
    const last = Math.ceil(first.totalResults / 100);
    expect(first.companies).toHaveLength(100);
    expect(ids(await companies(`location=Vantaa&page=${last}`))).toHaveLength(
      first.totalResults % 100 || 100,
    );
    for (const page of [1, 0, -3, last + 1, 9_999])
      expect(ids(await companies(`location=Vantaa&page=${page}`))).toEqual(ids(first));
    expect(ids(await companies('location=Vantaa&page=2'))).not.toEqual(ids(first));
  });
  test('of a very broad search begin with fewer', async () => {
    const all = await companies('');
    expect(all.totalResults).toBe(WORLD.length);
    expect(all.companies).toHaveLength(73);
    expect((await companies('page=2')).companies).toHaveLength(100);
  });
});

describe('a search', () => {
  test('by name finds earlier and parallel names too, without case', async () => {
    const renamed = WORLD.find(({ previousName }) => previousName)!;
    const found = await companies(`name=${encodeURIComponent(renamed.previousName!.toUpperCase())}`);
    expect(ids(found)).toContain(renamed.businessId);
    expect(found.companies[0]?.names.some(({ name }) => name === renamed.name)).toBe(true);
  });
  test('joins its parameters', async () => {
    const { companies: list } = await companies('location=vantaa&mainBusinessLine=25530&companyForm=OY');
    const expected = WORLD.filter(
      ({ town, industry, form }) => town.fi === 'Vantaa' && industry.code === '25530' && form === '16',
    );
    expect(list.map(({ businessId }) => businessId.value)).toEqual(
      expected.map(({ businessId }) => businessId),
    );
  });
  test('by days includes both ends', async () => {
    const { registeredOn } = WORLD[5]!;
    const found = await companies(
      `registrationDateStart=${registeredOn}&registrationDateEnd=${registeredOn}`,
    );
    expect(ids(found)).toContain(WORLD[5]!.businessId);
  });
  test('by what nobody has finds nothing, and says so with 200', async () => {
    expect(await companies('name=Olematon')).toEqual({ totalResults: 0, companies: [] });
  });
});

test.each([
  'companyForm=16',
  'companyForm=TMI',
  'registrationDateStart=1.2.2020',
  'postCode=0130000',
  'page=x',
])('%s is refused with the register’s error body', async (query) => {
  const response = await ask(`/companies?${query}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errorcode: 400, message: expect.any(String) });
});

test('leaves out what is not set, and shows the register’s habits', async () => {
  const pages = await Promise.all(Array.from({ length: 14 }, (_, page) => companies(`page=${page + 1}`)));
  const all = pages.flatMap(({ companies: list }) => list);
  const json = JSON.stringify(all);
  expect(json).not.toContain('null');
  for (const habit of ['"url":"09 555', '"url":"www.', '"url":"https:', 'Tartu_mnt_12', '"KONK"', '"SANE"'])
    expect(json).toContain(habit);
  const ceased = all.find(({ tradeRegisterStatus }) => tradeRegisterStatus === '4');
  expect(ceased).toMatchObject({ endDate: '2025-03-31', status: '2' });
  expect(all.some(({ endDate }) => endDate === undefined)).toBe(true);
  const dates = all.map(({ lastModified }) => String(lastModified)[10]);
  expect(new Set(dates)).toEqual(new Set(['T', ' ']));
});

test('lists codes and post codes in the language asked for', async () => {
  expect(await (await ask('/description?code=YRMU&lang=sv')).text()).toContain('16\tAktiebolag\n');
  expect(await (await ask('/description?code=SELTILA,SANE,KONK&lang=en')).text()).toContain('KONK\tBankrupt');
  expect((await ask('/description?code=TLAJI')).status).toBe(400);
  expect((await ask('/description?code=constructor&lang=fi')).status).toBe(400);
  expect(await (await ask('/post_codes?lang=sv')).json()).toContainEqual({
    postCode: '01300',
    city: 'VANDA',
    active: true,
    languageCode: '2',
    municipalityCode: '092',
  });
  expect((await ask('/companies/9900010-6')).status).toBe(404);
});

test('takes so many calls a minute from everybody together', async () => {
  let time = 0;
  const busy = await createRegisterServer({ callsPerMinute: 3, now: () => time });
  const statuses = async (count: number) => {
    const asked = Array.from({ length: count }, () => fetch(`${busy.url}/companies?name=Havukka`));
    return (await Promise.all(asked)).map(({ status }) => status).sort();
  };
  expect(await statuses(5)).toEqual([200, 200, 200, 429, 429]);
  time = 60_000;
  expect(await statuses(1)).toEqual([200]);
  await busy.close();
});

test('changes a company and makes trouble when a test asks for it', async () => {
  const own = await createRegisterServer();
  const { businessId } = WORLD[3]!;
  own.change(businessId, { situation: 'bankrupt' });
  own.trouble({ status: 503 }, 1);
  const url = `${own.url}/companies?businessId=${businessId}`;
  expect((await fetch(url)).status).toBe(503);
  expect(JSON.stringify(await (await fetch(url)).json())).toContain('KONK');
  await own.close();
});

test('does so for a check from outside as well', async () => {
  const own = await createRegisterServer();
  const wish = async (body: unknown) => {
    const answer = await fetch(new URL('/stand-in', own.url), { method: 'POST', body: JSON.stringify(body) });
    return answer.status;
  };
  const { businessId } = WORLD[3]!;
  expect(await wish({ businessId, change: { situation: 'ceased' } })).toBe(204);
  expect(await wish({ trouble: { status: 503 }, calls: 1 })).toBe(204);
  expect(await wish({ businessId: '9900010-6', change: {} })).toBe(404);
  expect(await wish({ businessId, change: { situation: 'asleep' } })).toBe(400);
  const url = `${own.url}/companies?businessId=${businessId}`;
  expect((await fetch(url)).status).toBe(503);
  expect(JSON.stringify(await (await fetch(url)).json())).toContain('"endDate"');
  await own.close();
});
