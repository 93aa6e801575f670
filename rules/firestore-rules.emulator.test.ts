import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing';
import {
  collection,
  collectionGroup,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  where,
  writeBatch,
  type Firestore,
} from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../core/bots/paths.ts';
import { ACCESS, OPERATIONS } from './testing/access.ts';
import { newNode } from './testing/attempts.ts';
import { ACCEPTED, REFUSED } from './testing/content.ts';
import { printCoverage } from './testing/coverage.ts';
import { PEOPLE, type Person } from './testing/people.ts';
import { attempt, perform, prepare } from './testing/perform.ts';
import { HOME, nodesOfEveryKind } from './testing/samples.ts';
import { openWorld, type World } from './testing/world.ts';

const PROJECT = 'demo-firestore-rules';
let world: World;

beforeAll(async () => {
  world = await openWorld(PROJECT);
});
afterAll(async () => {
  await printCoverage(PROJECT);
  await world.close();
});

// organisations/home/bots/b1 → organisations/*/bots
const collectionOf = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .map((part, index) => (index % 2 === 1 ? '*' : part))
    .join('/');

describe.each(ACCESS.map((row) => ({ name: collectionOf(row.path), row })))('$name', ({ row }) => {
  describe.each(OPERATIONS)('%s', (operation) => {
    beforeEach(() => prepare(world.admin, row));

    test.each(PEOPLE)('%s', async (person) => {
      const allowed = row.allowed[operation]?.includes(person) ?? false;
      const attempted = perform(world.as(person), operation, row, person);
      await (allowed ? assertSucceeds(attempted) : assertFails(attempted));
    });
  });
});

describe('content', () => {
  test.each(ACCEPTED)('accepted: $name', async (one) => {
    const make = await attempt(world.admin, world.as(one.person ?? 'adviser'), one);
    await assertSucceeds(make());
  });

  test.each(REFUSED)('refused: $name', async (one) => {
    const make = await attempt(world.admin, world.as(one.person ?? 'adviser'), one);
    await assertFails(make());
  });

  test('several hundred nodes go in one batch', async () => {
    const db = world.as('adviser');
    const batch = writeBatch(db);
    for (let index = 0; index < 300; index += 1) {
      const id = `many${index}`;
      batch.set(doc(db, paths.node(HOME, 'b1', id)), newNode(nodesOfEveryKind(id)[0]));
    }
    await assertSucceeds(batch.commit());
  });
});

test('a conversation that has been kept long enough is out of sight, erased already or not', async () => {
  const reference = (db: Firestore, id: string) => doc(db, paths.conversation(HOME, id));
  await setDoc(reference(world.admin, 'over'), { expiresAt: new Date(Date.now() - 3_600_000) });
  await setDoc(reference(world.admin, 'kept'), { expiresAt: new Date(Date.now() + 600_000) });
  await assertFails(getDoc(reference(world.as('manager'), 'over')));
  await assertSucceeds(getDoc(reference(world.as('manager'), 'kept')));
  await assertSucceeds(getDoc(reference(world.as('manager'), 'never')));
});

describe('long lists', () => {
  const bounds = {
    conversations: 200,
    audit: 200,
    media: 50,
    companies: 200,
    contacts: 200,
    targetGroups: 200,
    contactSearches: 50,
    campaigns: 200,
    'campaigns/k1/recipients': 200,
  };

  test.each(Object.entries(bounds))('%s in pages of at most %i', async (name, most) => {
    const all = collection(world.as('owner'), `${paths.organisation(HOME)}/${name}`);
    await assertSucceeds(getDocs(query(all, limit(most))));
    await assertFails(getDocs(query(all, limit(most + 1))));
    await assertFails(getDocs(all));
  });
});

describe('own memberships over every organisation', () => {
  const membershipsOf = (person: Person, uid: string) =>
    getDocs(query(collectionGroup(world.as(person), 'members'), where('uid', '==', uid)));

  test.each(['owner', 'removed', 'stranger'] as const)('%s sees the own ones only', async (person) => {
    const found = await membershipsOf(person, person);
    expect(found.docs.map((document) => document.get('uid'))).toEqual([person]);
    await assertFails(membershipsOf(person, 'adviser'));
    await assertFails(getDocs(collectionGroup(world.as(person), 'members')));
  });

  test('an anonymous account sees none', async () => {
    await assertFails(membershipsOf('anonymous', 'anonymous'));
  });
});
