import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import {
  ABROAD,
  auditOf,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { searchListSchema } from './search-task.ts';
import { changeContactSearch, startContactSearch } from './start-search.service.ts';
import { GROUP, searchOf, storeCompany, storeGroup } from './testing/world.ts';

let ports: TestPorts;

beforeAll(async () => {
  ports = await openPorts('demo-contacts-start');
  await storeWorld(ports);
  await storeGroup(ports);
  await storeCompany(ports, 'new');
  await storeCompany(ports, 'left', { contacts: 'searching' });
  await storeCompany(ports, 'found', { contacts: 'found' });
  await storeCompany(ports, 'empty', { contacts: 'notFound' });
  await storeCompany(ports, 'ceased', { status: 'ceased' });
  await storeCompany(ports, 'bankrupt', { status: 'bankrupt' });
  await storeCompany(ports, 'elsewhere', { groups: ['other'] });
  await storeCompany(ports, 'foreign', {}, ABROAD);
});
beforeEach(async () => {
  await ports.db.recursiveDelete(ports.db.collection(paths.contactSearches(HOME)));
  ports.tasks.length = 0;
});
afterAll(() => ports.close());

const start = (person: string, change: Partial<Parameters<typeof startContactSearch>[2]> = {}) =>
  startContactSearch(ports, caller(person), {
    organisation: HOME,
    group: GROUP,
    companies: [],
    again: false,
    ...change,
  });
const listOf = async (search: string) =>
  searchListSchema.parse((await ports.db.doc(paths.contactSearchList(HOME, search)).get()).data()).companies;

test.each(['owner', 'adviser'])('%s starts a search of what has not been looked at', async (person) => {
  const { search, total } = await start(person);
  expect(total).toBe(2);
  expect((await listOf(search)).toSorted()).toEqual(['left', 'new']);
  expect(await searchOf(ports, search)).toMatchObject({
    group: GROUP,
    status: 'running',
    total: 2,
    startedBy: person,
  });
  expect(ports.tasks).toEqual([
    { task: 'searchContacts', data: { organisation: HOME, search, from: 0 }, options: undefined },
  ]);
  expect(await auditOf(ports, HOME)).toContain(`${person} contacts.search ${search}`);
});

test.each(['manager', 'removed', 'stranger'])('%s may neither start nor change one', async (person) => {
  await expectRefusal(start(person), 'noRight');
  const { search } = await start('adviser');
  const input = { organisation: HOME, search, action: 'cancel' } as const;
  await expectRefusal(changeContactSearch(ports, caller(person), input), 'noRight');
  expect(await searchOf(ports, search)).toMatchObject({ status: 'running' });
});

test('the owner of another organisation reaches neither group, company nor search', async () => {
  await expectRefusal(start('stranger', { organisation: ABROAD }), 'notFound');
  await expectRefusal(
    start('stranger', { organisation: ABROAD, group: null, companies: ['new'] }),
    'notFound',
  );
  await expectRefusal(start('adviser', { group: null, companies: ['new', 'foreign'] }), 'notFound');
  const { search } = await start('adviser');
  const input = { organisation: ABROAD, search, action: 'pause' } as const;
  await expectRefusal(changeContactSearch(ports, caller('stranger'), input), 'notFound');
});

test('again looks at all but the ended ones; chosen companies are taken once', async () => {
  const { search } = await start('adviser', { again: true });
  expect((await listOf(search)).toSorted()).toEqual(['empty', 'found', 'left', 'new']);
  const chosen = { group: null, companies: ['found', 'found', 'elsewhere'], again: true };
  expect((await start('adviser', chosen)).total).toBe(2);
});

test('nothing to look at is a search that has ended', async () => {
  const { search, total } = await start('adviser', { group: null, companies: ['found'] });
  expect(total).toBe(0);
  expect(await searchOf(ports, search)).toMatchObject({ status: 'done', total: 0 });
  expect(ports.tasks).toEqual([]);
});

test('a group is not searched twice at a time, also when both come at once', async () => {
  const both = await Promise.allSettled([start('adviser'), start('owner')]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expectRefusal(start('adviser', { again: true }), 'notPossibleNow');
});

test('five searches at a time are enough', async () => {
  for (let at = 0; at < 5; at += 1) await start('adviser', { group: null, companies: ['new'] });
  await expectRefusal(start('adviser', { group: null, companies: ['left'] }), 'tooMany');
});

test('a group that is not there is not found', async () => {
  await expectRefusal(start('adviser', { group: 'nothing' }), 'notFound');
});

test('pause, resume and cancel follow each other only as they can', async () => {
  const { search } = await start('adviser');
  const change = (action: 'pause' | 'resume' | 'cancel') =>
    changeContactSearch(ports, caller('adviser'), { organisation: HOME, search, action });
  await expectRefusal(change('resume'), 'notPossibleNow');
  await change('pause');
  await expectRefusal(change('pause'), 'notPossibleNow');
  ports.tasks.length = 0;
  await change('resume');
  expect(ports.tasks).toMatchObject([{ task: 'searchContacts', data: { search, from: 0 } }]);
  await change('pause');
  await change('cancel');
  for (const action of ['pause', 'resume', 'cancel'] as const)
    await expectRefusal(change(action), 'notPossibleNow');
});
