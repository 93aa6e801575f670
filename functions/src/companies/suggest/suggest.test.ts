import { error, info } from 'firebase-functions/logger';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { companySuggestionsSchema } from '../../../../core/api/public.schema.ts';
import { createRegisterServer, type RegisterStandIn } from '../../../../local/stand-ins/register/server.ts';
import { WORLD } from '../../../../local/stand-ins/world.ts';
import { createApp } from '../../http/app.ts';
import { registerClient } from '../register/client.ts';
import { suggestRoutes } from './suggest.routes.ts';
import { CALLS_PER_INSTANCE, suggestingFrom } from './suggest.ts';

vi.mock('firebase-functions/logger', () => ({ info: vi.fn(), error: vi.fn() }));

const COMPANY = WORLD.find(({ name }) => name.length > 8)!;
const TYPED = COMPANY.name.slice(0, 6);

let register: RegisterStandIn;
let time: number;
let waits: number;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  register = await createRegisterServer();
  time = Date.parse('2026-11-25T10:00:00Z');
  waits = 0;
  const ask = registerClient({
    url: register.url,
    takeCall: () => Promise.resolve(waits),
    userAgent: 'UKV-test/1.0',
    timeout: 500,
    attempts: 1,
  });
  app = createApp([suggestRoutes(suggestingFrom(ask, () => new Date(time)))]);
});
afterEach(() => register.close());

const request = (typed: string, address = '192.0.2.1') =>
  app.request(`/api/v1/companies?${new URLSearchParams({ q: typed }).toString()}`, {
    headers: { 'x-forwarded-for': address },
  });
async function suggested(typed: string) {
  const response = await request(typed);
  expect(response.status).toBe(200);
  return companySuggestionsSchema.parse(await response.json()).companies;
}

test('a name’s beginning brings companies, a business id its company', async () => {
  const byName = await suggested(TYPED);
  expect(byName.length).toBeGreaterThan(0);
  expect(byName.length).toBeLessThanOrEqual(8);
  expect(await suggested(COMPANY.businessId)).toEqual([
    { name: COMPANY.name, businessId: COMPANY.businessId, town: COMPANY.town.fi },
  ]);
});

test('one call for those who type the same within a day, also at the same moment', async () => {
  await Promise.all([suggested(TYPED), suggested(TYPED.toUpperCase()), suggested(` ${TYPED}`)]);
  time += 23 * 60 * 60_000;
  await suggested(TYPED);
  expect(register.asked).toHaveLength(1);
  time += 2 * 60 * 60_000;
  await suggested(TYPED);
  expect(register.asked).toHaveLength(2);
});

test.each(['', 'ab', '1234', '0112038-8'])('%j asks nobody', async (typed) => {
  expect(await suggested(typed)).toEqual([]);
  expect(register.asked).toHaveLength(0);
});

test.each([
  ['out of order', () => register.trouble({ status: 500 }, 1)],
  ['busy', () => register.trouble({ status: 429 }, 1)],
  ['slow', () => register.trouble({ delay: 2_000 }, 1)],
  ['unreadable', () => register.trouble({ body: '<html>' }, 1)],
])('a register that is %s is an empty list that nobody keeps, and is asked again', async (_how, trouble) => {
  trouble();
  const response = await request(TYPED);
  expect([response.status, await response.json()]).toEqual([200, { companies: [] }]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect((await suggested(TYPED)).length).toBeGreaterThan(0);
});

test('with the budget spent the register is left alone', async () => {
  waits = 300;
  expect(await suggested(TYPED)).toEqual([]);
  expect(register.asked).toHaveLength(0);
});

test('an instance asks the register no more than its share in a minute', async () => {
  for (let i = 0; i < CALLS_PER_INSTANCE + 20; i += 1) await suggested(`yritys ${i}`);
  expect(register.asked).toHaveLength(CALLS_PER_INSTANCE);
});

test('nothing of what is typed is logged', async () => {
  vi.clearAllMocks();
  register.trouble({ status: 500 }, 1);
  await suggested('Salaperäinen');
  await register.close();
  await suggested('Salaperäinen');
  const lines = JSON.stringify([vi.mocked(info).mock.calls, vi.mocked(error).mock.calls]);
  register = await createRegisterServer();
  expect(lines).toContain('register.answered');
  expect(lines).toContain('register.unreachable');
  expect(lines).not.toMatch(/salaper/i);
});
