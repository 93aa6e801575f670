import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { openPorts, type TestPorts } from '../staff/testing/ports.ts';
import { hostLeases } from './host-lease.ts';

let ports: TestPorts;
beforeAll(async () => {
  ports = await openPorts('demo-contacts-lease');
});
afterAll(() => ports.close());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('one at a time per site, many sites at a time', async () => {
  const hold = hostLeases(ports.db, ports.now);
  const inside = new Map<string, number>();
  const met = Promise.withResolvers<void>();
  let most = 0;
  const visit = (site: string) =>
    hold(
      site,
      async () => {
        inside.set(site, (inside.get(site) ?? 0) + 1);
        most = Math.max(most, inside.get(site) ?? 0);
        if (inside.get('a.example') && inside.get('b.example')) met.resolve();
        // Nobody leaves before both sites are visited at once, however slow the machine is.
        await met.promise;
        await pause(50);
        inside.set(site, (inside.get(site) ?? 1) - 1);
        return site;
      },
      60_000,
    );
  const sites = ['a.example', 'a.example', 'a.example', 'b.example', 'b.example'];
  expect(await Promise.all(sites.map(visit))).toEqual(sites);
  expect(most).toBe(1);
});

test('what stays taken is given up; what a dead worker holds is free after a minute', async () => {
  const hold = hostLeases(ports.db, ports.now);
  const never = hold('held.example', () => new Promise<string>(() => {}), 500);
  void never;
  await expect
    .poll(async () => (await ports.db.doc(paths.shared('host-held.example')).get()).exists)
    .toBe(true);
  expect(await hold('held.example', () => Promise.resolve('in'), 500)).toBeNull();
  ports.wait(60_000);
  expect(await hold('held.example', () => Promise.resolve('in'), 500)).toBe('in');
});

test('a fault inside frees the site and is the caller’s', async () => {
  const hold = hostLeases(ports.db, ports.now);
  await expect(hold('bad.example', () => Promise.reject(new Error('inside')), 500)).rejects.toThrow('inside');
  expect((await ports.db.doc(paths.shared('host-bad.example')).get()).exists).toBe(false);
});
