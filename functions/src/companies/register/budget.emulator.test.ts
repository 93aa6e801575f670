import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../../core/bots/paths.ts';
import { createRegisterServer } from '../../../../local/stand-ins/register/server.ts';
import { WORLD } from '../../../../local/stand-ins/world.ts';
import { openPorts, type TestPorts } from '../../staff/testing/ports.ts';
import { BUCKET, CALLS_PER_MINUTE, registerBudget, RESERVE, STAFF_RESERVE, type Urgency } from './budget.ts';
import { registerClient } from './client.ts';

let ports: TestPorts;
beforeAll(async () => {
  ports = await openPorts('demo-register-budget');
});
beforeEach(async () => {
  await ports.db.doc(paths.shared('registerRate')).delete();
});
afterAll(() => ports.close());

const instance = () => registerBudget(ports.db, ports.now);

/** How many of the calls may be made. */
async function granted(count: number, urgency: Urgency, take = instance()): Promise<number> {
  const waits = await Promise.all(Array.from({ length: count }, () => take(urgency)));
  return waits.filter((wait) => wait === 0).length;
}

test('many instances with many callers at once never get more than the bucket holds', async () => {
  const counts = await Promise.all(Array.from({ length: 8 }, () => granted(25, 'person')));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(BUCKET);
});

test('it fills again by the minute, never above its size', async () => {
  await granted(BUCKET, 'person');
  ports.wait(6_000);
  expect(await granted(BUCKET, 'person')).toBe(CALLS_PER_MINUTE / 10);
  ports.wait(60 * 60_000);
  expect(await granted(BUCKET + 10, 'person')).toBe(BUCKET);
});

test('in no minute more than the register allows', async () => {
  const take = instance();
  let calls = 0;
  for (let second = 0; second <= 60; second += 2) {
    calls += await granted(50, 'person', take);
    ports.wait(2_000);
  }
  expect(calls).toBeGreaterThanOrEqual(CALLS_PER_MINUTE);
  expect(calls).toBeLessThan(300);
});

test('tasks leave something for people, also when both ask together', async () => {
  expect(await granted(BUCKET, 'quiet')).toBe(BUCKET - RESERVE);
  expect(await granted(BUCKET, 'person')).toBe(RESERVE);
  ports.wait(3_000);
  const take = instance();
  const [quiet, person] = await Promise.all([granted(10, 'quiet', take), granted(10, 'person', take)]);
  expect([quiet, person]).toEqual([0, 10]);
});

test('respondents come last: they never take what members and their tasks may need', async () => {
  expect(await granted(BUCKET, 'respondent')).toBe(BUCKET - STAFF_RESERVE);
  expect(await granted(BUCKET, 'respondent')).toBe(0);
  expect(await granted(BUCKET, 'quiet')).toBe(STAFF_RESERVE - RESERVE);
  expect(await granted(BUCKET, 'person')).toBe(RESERVE);
  ports.wait(3_000);
  const take = instance();
  const [last, first] = await Promise.all([granted(10, 'respondent', take), granted(10, 'person', take)]);
  expect([last, first]).toEqual([0, 10]);
});

test('who gets nothing is told when to try again, and then gets it', async () => {
  const take = instance();
  await granted(BUCKET, 'person', take);
  const wait = await take('person');
  expect(wait).toBeGreaterThan(0);
  ports.wait(wait);
  expect(await take('person')).toBe(0);
});

test('clients of many instances at once are never refused by the register itself', async () => {
  const register = await createRegisterServer({ callsPerMinute: 300, now: () => ports.now().getTime() });
  const clients = Array.from({ length: 4 }, () =>
    registerClient({
      url: register.url,
      takeCall: instance(),
      userAgent: 'UKV-test/1.0',
      sleep: (milliseconds) => {
        ports.wait(Math.min(milliseconds, 50));
        return Promise.resolve();
      },
    }),
  );
  const calls = WORLD.slice(0, 400).map(({ businessId }, index) =>
    clients[index % clients.length]!({ businessId }, 1, index % 3 === 0 ? 'quiet' : 'person'),
  );
  const answered = (await Promise.allSettled(calls)).filter(({ status }) => status === 'fulfilled').length;
  expect(answered).toBeGreaterThanOrEqual(BUCKET);
  // A refusal would have been asked again.
  expect(register.asked).toHaveLength(answered);
  await register.close();
});
