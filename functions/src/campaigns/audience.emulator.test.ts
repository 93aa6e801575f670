import { Query } from 'firebase-admin/firestore';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Audience, Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { HOME, caller, openPorts, storeWorld } from '../staff/testing/ports.ts';
import { addressHash, writeSuppression } from '../suppressions/suppressions.ts';
import { audienceSlices } from './audience.ts';
import { countAudience } from './count.service.ts';
import { queueCampaign } from './queue.ts';
import { random } from './testing/random.ts';
import {
  addressOf,
  campaignFixture,
  campaignOf,
  EVERYBODY,
  firms,
  KEY,
  recipientsOf,
  storeFirms,
  storeStarted,
  type Firm,
} from './testing/world.ts';

const ports = await openPorts('demo-audience');
const OTHER = 'other';
const TRIAL: NonNullable<Campaign['trial']> = {
  seed: 7,
  treatmentShare: 0.5,
  strata: [],
  outcome: 'answered',
  baseline: 0.1,
  plan: '',
  frozenAt: new Date('2026-03-01T09:00:00Z'),
  frozenHash: 'f',
};

afterAll(() => ports.close());

beforeEach(async () => {
  await ports.db.recursiveDelete(ports.db.collection('organisations'));
  await ports.db.recursiveDelete(ports.db.collection('suppressions'));
  await storeWorld(ports);
});

/** More than one slice of queueing, of every kind that is left out for one reason or another. */
function anyFirms(next: () => number): Firm[] {
  const one = <Item>(...items: Item[]) => items[Math.floor(next() * items.length)] as Item;
  return firms(260).map(({ id }) => ({
    id,
    company: {
      town: one('Vantaa', 'Espoo'),
      industry: one('62010', '47110', ''),
      sizeClass: one('', '5-9', '10-19'),
      status: one('active', 'active', 'active', 'unknown', 'ceased', 'bankrupt'),
      groups: next() < 0.5 ? ['g'] : [],
    },
    contacts: Array.from({ length: one(0, 1, 1, 2, 3) }, (_, index) => ({
      email: one(addressOf(id), `a${index}.b@${id}.example`, 'shared@firms.example', ''),
      kind: one('generic', 'personalWork', 'private'),
      decision: one('accepted', 'accepted', 'accepted', 'suggested'),
      rank: index,
    })),
  }));
}

async function storeSurroundings(list: readonly Firm[], next: () => number): Promise<void> {
  const reference = ports.db.doc(paths.campaign(HOME, OTHER));
  await reference.set(campaignFixture({ status: 'running', startedAt: ports.now(), trial: TRIAL }));
  const batch = ports.db.batch();
  for (const { id } of list) {
    if (next() < 0.2) {
      const state = next() < 0.5 ? 'sent' : 'control';
      batch.set(ports.db.doc(paths.recipient(HOME, OTHER, id)), { company: id, state });
    }
    if (next() < 0.2) {
      const hash = addressHash(addressOf(id));
      const suppressing = { addressHash: hash, organisation: HOME, at: ports.now() };
      writeSuppression(batch, ports.db, { ...suppressing, reason: 'optOut' });
    }
  }
  await batch.commit();
}

test.each<[number, Partial<Audience>]>([
  [1, { quietDays: 30 }],
  [2, { quietDays: 30, perCompany: 'all' }],
  [3, { group: 'g', quietDays: 30 }],
  [4, { group: 'g', towns: ['Vantaa'], sizeClasses: ['5-9'], kinds: ['generic'] }],
])('the count is what queueing then does (seed %i, %j)', async (seed, asked) => {
  const next = random(seed);
  const list = anyFirms(next);
  await storeFirms(ports.db, list);
  await storeSurroundings(list, next);
  const audience = { ...EVERYBODY, ...asked };
  await storeStarted(ports, { audience });
  const counted = await countAudience(ports, caller('adviser'), { ...KEY, audience });
  expect(await countAudience(ports, caller('adviser'), { ...KEY, audience })).toEqual(counted);
  await queueCampaign(ports, KEY);
  const { recipients, excluded }: Campaign = await campaignOf(ports);
  expect(counted.recipients).toBeGreaterThan(0);
  expect(Object.keys(counted.excluded).length).toBeGreaterThan(2);
  expect({ recipients, excluded }).toEqual({ recipients: counted.recipients, excluded: counted.excluded });
  const queued = await recipientsOf(ports);
  expect(counted.samples.map(({ contact }) => contact)).toEqual(
    queued.slice(0, counted.samples.length).map(({ contact }) => contact),
  );
});

/** Companies of the group and their contacts, gone through in slices as large as counting takes them. */
async function passOver(group: string): Promise<{ companies: number; contacts: number }> {
  const sum = { companies: 0, contacts: 0 };
  const slices = audienceSlices(ports.db, KEY, { ...EVERYBODY, group }, ports.now(), { size: 1_000 });
  for await (const { companies } of slices) {
    sum.companies += companies.length;
    sum.contacts += companies.reduce((count, { contacts }) => count + contacts.length, 0);
  }
  return sum;
}

test('a group that is a good part of all companies is read with a few queries, not by thirties', async () => {
  await storeFirms(
    ports.db,
    firms(600).map((firm, index) => ({ ...firm, company: { groups: index % 2 ? ['g'] : [] } })),
  );
  await storeStarted(ports);
  const get = vi.spyOn(Query.prototype, 'get');
  try {
    expect(await passOver('g')).toEqual({ companies: 300, contacts: 300 });
    expect(get.mock.calls.length).toBeLessThanOrEqual(4);
  } finally {
    get.mockRestore();
  }
});

test('of the others that lie between a group’s companies, nobody asks whether they said no', async () => {
  await storeFirms(
    ports.db,
    firms(40).map((firm, index) => ({ ...firm, company: { groups: index % 2 ? ['g'] : [] } })),
  );
  await storeStarted(ports);
  const getAll = vi.spyOn(ports.db, 'getAll');
  try {
    await passOver('g');
    const asked = getAll.mock.calls
      .flat()
      .filter((one) => 'path' in one && one.path.startsWith('suppressions/'));
    expect(asked).toHaveLength(20);
  } finally {
    getAll.mockRestore();
  }
});

test('of a small group among many, only its own contacts are read', async () => {
  await storeFirms(
    ports.db,
    firms(600).map((firm, index) => ({ ...firm, company: { groups: index % 100 === 0 ? ['g'] : [] } })),
  );
  await storeStarted(ports);
  const get = vi.spyOn(Query.prototype, 'get');
  try {
    expect(await passOver('g')).toEqual({ companies: 6, contacts: 6 });
    const read = await Promise.all(get.mock.results.map(({ value }) => value as ReturnType<Query['get']>));
    expect(read.reduce((sum, { size }) => sum + size, 0)).toBe(12);
  } finally {
    get.mockRestore();
  }
});
