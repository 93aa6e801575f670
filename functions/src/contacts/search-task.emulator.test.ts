import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { caller, HOME, openPorts, storeWorld, type TestPorts } from '../staff/testing/ports.ts';
import { addressHash, writeSuppression } from '../suppressions/suppressions.ts';
import { resumeStuckSearches } from './resume-searches.ts';
import { searchSlice, type SearchTask } from './search-task.ts';
import { changeContactSearch, startContactSearch } from './start-search.service.ts';
import {
  contactsOf,
  GROUP,
  runTasks,
  searchOf,
  siteWith,
  stateOf,
  storeCompany,
  storeContact,
  storeGroup,
  usualSite,
} from './testing/world.ts';

let ports: TestPorts;
const adviser = caller('adviser');
const change = (search: string, action: 'pause' | 'resume' | 'cancel') =>
  changeContactSearch(ports, adviser, { organisation: HOME, search, action });
const ids = (count: number) => Array.from({ length: count }, (_, at) => `k${String(at).padStart(2, '0')}`);

beforeAll(async () => {
  ports = await openPorts('demo-contacts-search');
  await storeWorld(ports);
});
beforeEach(async () => {
  await Promise.all(
    [paths.companies(HOME), paths.contacts(HOME), paths.contactSearches(HOME), 'suppressions'].map((path) =>
      ports.db.recursiveDelete(ports.db.collection(path)),
    ),
  );
  await storeGroup(ports);
  ports.tasks.length = 0;
});
afterAll(() => ports.close());

async function startOver(count: number, again = false): Promise<string> {
  for (const id of ids(count)) await storeCompany(ports, id);
  return start(again);
}

async function start(again = false): Promise<string> {
  const input = { organisation: HOME, group: GROUP, companies: [], again };
  return (await startContactSearch(ports, adviser, input)).search;
}

test('goes through the whole group in slices and counts every company once', async () => {
  const search = await startOver(23);
  expect(await runTasks(ports)).toBe(3);
  expect(await searchOf(ports, search)).toMatchObject({
    status: 'done',
    total: 23,
    done: 23,
    withContacts: 23,
    contacts: 46,
    misses: {},
  });
  const [first, second, ...more] = await contactsOf(ports, 'k07');
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    email: 'info@k07.example',
    kind: 'generic',
    decision: 'suggested',
    source: { kind: 'website', detail: 'https://www.k07.example/yhteystiedot' },
  });
  expect(second).toMatchObject({ name: 'Aino Korpela', role: 'ceo', kind: 'personalWork' });
  expect(second?.expiresAt.getTime()).toBe(ports.now().getTime() + 365 * 86_400_000);
  expect(await stateOf(ports, 'k07')).toBe('found');
  expect((await ports.db.doc(paths.contactSearchList(HOME, search)).get()).exists).toBe(false);
});

test('tells why companies brought nothing', async () => {
  await storeCompany(ports, 'without', { website: '' });
  await storeCompany(ports, 'social', { website: 'https://www.facebook.com/havukka' });
  await storeCompany(ports, 'trader', { form: '', name: 'Tmi Aino Korpela' });
  await storeCompany(ports, 'forbidden');
  await storeCompany(ports, 'lost');
  const search = await start();
  await ports.db.doc(paths.company(HOME, 'lost')).delete();
  await runTasks(ports, (website) =>
    website.includes('forbidden')
      ? Promise.resolve({ pages: [], sites: ['forbidden.example'], miss: 'robots' })
      : usualSite(website),
  );
  expect(await searchOf(ports, search)).toMatchObject({
    status: 'done',
    withContacts: 0,
    misses: { noWebsite: 2, onlyPrivate: 1, robots: 1, gone: 1 },
  });
  expect(await stateOf(ports, 'trader')).toBe('notFound');
  for (const [company, why] of [
    ['without', 'noWebsite'],
    ['trader', 'onlyPrivate'],
    ['forbidden', 'robots'],
  ] as const) {
    expect((await ports.db.doc(paths.company(HOME, company)).get()).get('contactMiss')).toBe(why);
  }
  await ports.db.doc(paths.company(HOME, 'forbidden')).update({ groups: [GROUP] });
  await start(true);
  await runTasks(ports);
  expect((await ports.db.doc(paths.company(HOME, 'forbidden')).get()).data()).not.toHaveProperty(
    'contactMiss',
  );
  expect(await contactsOf(ports, 'trader')).toEqual([]);
});

test('a pause is felt between slices, and going on forgets nobody', async () => {
  const search = await startOver(25);
  await runTasks(ports, usualSite, 1);
  await change(search, 'pause');
  expect(await runTasks(ports)).toBe(1);
  expect(await searchOf(ports, search)).toMatchObject({ status: 'paused', done: 10 });
  await change(search, 'resume');
  await runTasks(ports);
  expect(await searchOf(ports, search)).toMatchObject({ status: 'done', done: 25, withContacts: 25 });
});

test('a pause during a slice lets it end and hands nothing on', async () => {
  const search = await startOver(25);
  let paused = false;
  await runTasks(ports, async (website) => {
    if (!paused) {
      paused = true;
      await change(search, 'pause');
    }
    return usualSite(website);
  });
  expect(await searchOf(ports, search)).toMatchObject({ status: 'paused', done: 10 });
  expect(ports.tasks).toEqual([]);
});

test('a cancelled search stops, gives back what was marked, and cannot go on', async () => {
  const search = await startOver(25);
  await runTasks(ports, usualSite, 1);
  await ports.db.doc(paths.company(HOME, 'k12')).update({ contacts: 'searching' });
  await change(search, 'cancel');
  await runTasks(ports);
  expect(await searchOf(ports, search)).toMatchObject({ status: 'cancelled', done: 10 });
  expect(await stateOf(ports, 'k12')).toBe('none');
  await expect(change(search, 'resume')).rejects.toMatchObject({ details: { code: 'notPossibleNow' } });
});

test('a task that comes twice, late or at the same time is counted once', async () => {
  const search = await startOver(15);
  const task: SearchTask = { organisation: HOME, search, from: 0 };
  ports.tasks.length = 0;
  await Promise.all([1, 2, 3].map(() => searchSlice({ ...ports, crawl: usualSite }, task)));
  await searchSlice({ ...ports, crawl: usualSite }, task);
  expect(ports.tasks).toHaveLength(1);
  await runTasks(ports);
  expect(await searchOf(ports, search)).toMatchObject({ status: 'done', done: 15, contacts: 30 });
  expect(await contactsOf(ports, 'k00')).toHaveLength(2);
});

test('a search whose worker died in a slice is taken up again after three minutes, and nobody is doubled', async () => {
  const search = await startOver(12);
  const [task] = ports.tasks.splice(0, 1);
  let read = 0;
  const dies = new Promise<never>((_, reject) => {
    const crawl = (website: string) => {
      read += 1;
      if (read === 4) reject(new Error('killed'));
      return read >= 4 ? new Promise<never>(() => {}) : usualSite(website);
    };
    void searchSlice({ ...ports, crawl }, task?.data as SearchTask);
  });
  await expect(dies).rejects.toThrow('killed');
  expect(await stateOf(ports, 'k09')).toBe('searching');

  ports.wait(2 * 60_000);
  expect(await resumeStuckSearches(ports)).toBe(0);
  ports.wait(61_000);
  expect(await resumeStuckSearches(ports)).toBe(1);
  expect(await resumeStuckSearches(ports)).toBe(0);
  await runTasks(ports);
  expect(await searchOf(ports, search)).toMatchObject({
    status: 'done',
    done: 12,
    withContacts: 12,
    contacts: 24,
  });
  expect((await ports.db.collection(paths.contacts(HOME)).get()).size).toBe(24);
});

test('so is one whose next task was lost; one that is paused is left alone', async () => {
  const search = await startOver(12);
  await runTasks(ports, usualSite, 1);
  ports.tasks.length = 0;
  await change(search, 'pause');
  ports.wait(10 * 60_000);
  expect(await resumeStuckSearches(ports)).toBe(0);
  await change(search, 'resume');
  ports.tasks.length = 0;
  ports.wait(10 * 60_000);
  expect(await resumeStuckSearches(ports)).toBe(1);
  await runTasks(ports);
  expect(await searchOf(ports, search)).toMatchObject({ status: 'done', done: 12 });
});

test('one company’s fault holds up nobody', async () => {
  const search = await startOver(3);
  await runTasks(ports, (website) => {
    if (website.includes('k01')) throw new Error('unforeseen');
    return usualSite(website);
  });
  expect(await searchOf(ports, search)).toMatchObject({
    status: 'done',
    done: 3,
    withContacts: 2,
    misses: { fault: 1 },
  });
  expect(await stateOf(ports, 'k01')).toBe('none');
});

test('searching again brings up to date, and overturns nothing that a person has decided', async () => {
  await startOver(1);
  await runTasks(ports);
  const [info, ceo] = await contactsOf(ports, 'k00');
  await ports.db.doc(paths.contact(HOME, ceo?.id ?? '')).update({ decision: 'rejected', name: 'Aino K.' });
  const manual = await storeContact(ports, {
    company: 'k00',
    email: 'toimisto@k00.example',
    name: 'Written by hand',
    decision: 'accepted',
    source: { kind: 'manual', at: ports.now(), detail: 'adviser' },
  });
  ports.wait(86_400_000);
  await start(true);
  await runTasks(ports, (website) =>
    Promise.resolve(
      siteWith(
        website,
        '<p>Puh. 040 000 1234 info@k00.example</p><p>Aino Korpela, omistaja, aino.korpela@k00.example</p><p>toimisto@k00.example</p>',
      ),
    ),
  );
  const after = await contactsOf(ports, 'k00');
  expect(after).toHaveLength(3);
  expect(after.find(({ id }) => id === info?.id)).toMatchObject({
    phone: '+358400001234',
    decision: 'suggested',
    createdAt: info?.createdAt,
    updatedAt: ports.now(),
  });
  expect(after.find(({ id }) => id === ceo?.id)).toMatchObject({
    decision: 'rejected',
    name: 'Aino K.',
    role: 'ceo',
    source: { at: ports.now() },
  });
  expect(after.find(({ id }) => id === manual)).toMatchObject({
    name: 'Written by hand',
    decision: 'accepted',
    source: { kind: 'manual' },
  });
});

test('what has opted out is not suggested again', async () => {
  const batch = ports.db.batch();
  const refused = { organisation: HOME, reason: 'objection', at: ports.now() } as const;
  writeSuppression(batch, ports.db, { addressHash: addressHash('info@k00.example'), ...refused });
  writeSuppression(batch, ports.db, { addressHash: addressHash('aino.korpela@k00.example'), ...refused });
  await batch.commit();
  const search = await startOver(1);
  await runTasks(ports);
  expect(await contactsOf(ports, 'k00')).toEqual([]);
  expect(await searchOf(ports, search)).toMatchObject({ withContacts: 0, misses: { onlyOthers: 1 } });
});
