import { afterAll, beforeEach, beforeAll, expect, test } from 'vitest';
import { openPorts, type TestPorts } from '../staff/testing/ports.ts';
import { mailboxKey, rateIn, spend, type Quota } from './quota.ts';

const NOW = new Date('2026-03-02T09:50:00Z');
let ports: TestPorts;
beforeAll(async () => {
  ports = await openPorts('demo-quota');
});
beforeEach(() => ports.db.recursiveDelete(ports.db.collection('shared')));
afterAll(() => ports.close());

const quota = (key: string, most: number, per: Quota['per'] = 'day'): Quota => ({ key, most, per });

test('of many at once, as many pass as may, and the others hear how long to wait', async () => {
  const all = Array.from({ length: 12 }, () => spend(ports.db, NOW, [quota('many', 3, 'hour')]));
  const waits = await Promise.all(all);
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  expect(waits.filter((wait) => wait === 600)).toHaveLength(9);
});

test('nothing is used where one of several is used up', async () => {
  const [narrow, wide] = [quota('narrow', 1), quota('wide', 2)];
  expect(await spend(ports.db, NOW, [narrow, wide])).toBe(0);
  expect(await spend(ports.db, NOW, [narrow, wide])).toBeGreaterThan(0);
  expect(await spend(ports.db, NOW, [wide])).toBe(0);
  expect(await spend(ports.db, NOW, [wide])).toBeGreaterThan(0);
});

test.each([
  ['quarter', '2026-03-02T09:59:59Z', '2026-03-02T10:00:00Z'],
  ['hour', '2026-03-02T09:59:59Z', '2026-03-02T10:00:00Z'],
  ['day', '2026-03-02T21:59:59Z', '2026-03-02T22:00:00Z'],
] as const)('a %s ends when it ends in Finland', async (per, last, next) => {
  let now = NOW;
  const rate = rateIn(ports.db, () => now, (key) => quota(key, 1, per)); // prettier-ignore
  expect(await rate(per)).toBe(0);
  now = new Date(last);
  expect(await rate(per)).toBe(1);
  now = new Date(next);
  expect(await rate(per)).toBe(0);
});

test('a mailbox is one, whatever stands after its plus, and the database does not hold it', async () => {
  const key = mailboxKey('Aino.Neuvoja+kutsut@ukv.example');
  expect(key).toBe(mailboxKey(' aino.neuvoja@UKV.example'));
  expect(key).not.toBe(mailboxKey('aino.neuvoja@ukv2.example'));
  await spend(ports.db, NOW, [quota(`mail-${key}`, 1)]);
  const stored = await ports.db.collection('shared').get();
  expect(JSON.stringify(stored.docs.map((one) => [one.id, one.data()]))).not.toContain('aino');
});
