import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRegisterServer, type RegisterStandIn } from '../../../../local/stand-ins/register/server.ts';
import { WORLD } from '../../../../local/stand-ins/world.ts';
import { registerCriteriaSchema } from '../../../../core/companies/company.schema.ts';
import { registerSearch } from '../../../../core/companies/register-query.ts';
import { registerClient, type AskRegister } from './client.ts';
import { askPage } from './pages.ts';
import { remembering } from './remember.ts';

let register: RegisterStandIn;
let slept: number[];
let ask: AskRegister;
const clientOf = (url: string, takeCall = () => Promise.resolve(0), timeout?: number) =>
  registerClient({
    url,
    takeCall,
    userAgent: 'UKV-test/1.0',
    timeout,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
  });

beforeEach(async () => {
  register = await createRegisterServer();
  slept = [];
  ask = clientOf(register.url);
});
afterEach(() => register.close());

test('a page in our words, with how many there are', async () => {
  const page = await ask({ location: 'VANTAA' }, 1, 'person');
  const there = WORLD.filter(({ town }) => town.fi === 'Vantaa').length;
  expect(page).toMatchObject({ total: there, pages: Math.ceil(there / 100) });
  expect(page.companies).toHaveLength(100);
  expect(page.companies.every(({ town, sizeClass }) => town === 'Vantaa' && sizeClass === '')).toBe(true);
});

test('a page past the end is the first again, and its number of pages tells', async () => {
  const query = { mainBusinessLine: '25530' };
  const first = await ask(query, 1, 'person');
  expect(await ask(query, first.pages + 1, 'person')).toEqual(first);
});

test('an answer that means "later" is followed by another try', async () => {
  register.trouble({ status: 429 }, 1);
  register.trouble({ status: 503 }, 1);
  expect((await ask({ businessId: WORLD[0]!.businessId }, 1, 'person')).total).toBe(1);
  expect(slept).toEqual([1_000, 4_000]);
  expect(register.asked).toHaveLength(3);
});

test.each([
  ['429 again and again', { status: 429 }, 'busy'],
  ['500 again and again', { status: 500 }, 'away'],
  ['no JSON', { body: '<html>maintenance</html>' }, 'away'],
  ['another shape', { body: '{"error":"none of your business"}' }, 'away'],
  ['a body without end', { body: `{"companies":"${'x'.repeat(11_000_000)}"}` }, 'away'],
] as const)('%s: the register is %s', async (_, trouble, problem) => {
  register.trouble(trouble, 3);
  await expect(ask({ name: 'Havukka' }, 1, 'person')).rejects.toMatchObject({ problem });
  expect(register.asked).toHaveLength(3);
});

test('a register that is silent is away', async () => {
  register.trouble({ delay: 5_000 }, 3);
  const impatient = clientOf(register.url, undefined, 100);
  await expect(impatient({}, 1, 'person')).rejects.toMatchObject({ problem: 'away' });
  expect(register.asked).toHaveLength(3);
});

test('what the register refuses is not asked again', async () => {
  await expect(ask({ companyForm: 'TMI' }, 1, 'person')).rejects.toMatchObject({ problem: 'refused' });
  expect(register.asked).toHaveLength(1);
});

test('a register that cannot be reached is away', async () => {
  await register.close();
  await expect(ask({ name: 'Havukka' }, 1, 'person')).rejects.toMatchObject({ problem: 'away' });
});

test('one unreadable company does not lose the page', async () => {
  const companies = [
    { businessId: 7 },
    { businessId: { value: '9900010-6' }, names: [{ name: 'A Oy', type: '1' }] },
  ];
  register.trouble({ body: JSON.stringify({ totalResults: 2, companies }) }, 1);
  const page = await ask({}, 1, 'person');
  expect([page.total, page.companies.map(({ name }) => name)]).toEqual([2, ['A Oy']]);
});

describe('what is sent', () => {
  let server: Server;
  afterEach(() => server.close());
  test('who asks; a redirect is not followed', async () => {
    const agents: unknown[] = [];
    server = createServer((request, response) => {
      agents.push(request.headers['user-agent']);
      response.writeHead(302, { location: `${register.url}/companies` }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const other = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await expect(other({}, 1, 'person')).rejects.toMatchObject({ problem: 'away' });
    expect(agents[0]).toBe('UKV-test/1.0');
    expect(register.asked).toEqual([]);
  });
});

describe('the shared limit', () => {
  test('is waited for, for as long as it is worth it', async () => {
    const waits = [300, 200, 0];
    await clientOf(register.url, () => Promise.resolve(waits.shift() ?? 0))({}, 1, 'person');
    expect(slept).toEqual([300, 200]);
  });
  test.each([
    ['person', 3],
    ['quiet', 23],
  ] as const)('a call of kind %s gives up at last, without asking', async (urgency, sleeps) => {
    const never = clientOf(register.url, () => Promise.resolve(1_300));
    await expect(never({}, 1, urgency)).rejects.toMatchObject({ problem: 'busy' });
    expect([slept.length, register.asked.length]).toEqual([sleeps, 0]);
  });
  test('counts every attempt', async () => {
    let calls = 0;
    register.trouble({ status: 500 }, 2);
    await clientOf(register.url, () => Promise.resolve(calls++ * 0))({}, 1, 'person');
    expect(calls).toBe(3);
  });
});

describe('a search by an industry that has moved', () => {
  const criteria = (input: object) => registerSearch(registerCriteriaSchema.parse(input))!;
  const everyPage = async (input: object) => {
    const search = criteria(input);
    const first = await askPage(ask, search, 1, 'person');
    const pages = [first];
    for (let page = 2; page <= first.pages; page += 1) pages.push(await askPage(ask, search, page, 'person'));
    return {
      total: first.total,
      ids: pages.flatMap(({ companies }) => companies.map((one) => one.businessId)),
    };
  };

  test('asks by both codes, page after page, and doubles nobody', async () => {
    const { total, ids } = await everyPage({ industry: '25620', industrySet: '2008' });
    const meant = WORLD.filter(({ industry }) => ['25620', '25530'].includes(industry.code));
    expect(ids.toSorted()).toEqual(meant.map(({ businessId }) => businessId).toSorted());
    expect(total).toBe(meant.length);
    expect(meant.length).toBeGreaterThan(200);
  });

  test('with a town in Swedish and a form', async () => {
    const { ids } = await everyPage({ town: 'Vanda', industry: '62', form: 'OY' });
    const meant = WORLD.filter(
      ({ town, industry, form }) => town.fi === 'Vantaa' && industry.code === '62100' && form === '16',
    );
    expect(ids.toSorted()).toEqual(meant.map(({ businessId }) => businessId).toSorted());
  });

  test('by a form that is not registered asks nothing; by a wrong business id there is no search', async () => {
    expect(await askPage(ask, criteria({ form: 'TMI' }), 1, 'person')).toEqual({
      total: 0,
      pages: 0,
      companies: [],
    });
    expect(register.asked).toEqual([]);
    expect(registerSearch(registerCriteriaSchema.parse({ businessId: '9900010-5' }))).toBeNull();
  });
});

test('an answer is remembered for five minutes', async () => {
  let time = 0;
  const again = remembering(ask, () => new Date(time));
  for (const minutes of [0, 1, 4, 6]) {
    time = minutes * 60_000;
    await again({ name: 'Havukka' }, 1, 'person');
  }
  await again({ name: 'Havukka' }, 2, 'person');
  expect(register.asked).toHaveLength(3);
});
