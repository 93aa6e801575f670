import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import {
  ABROAD,
  auditOf,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeMember,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import type { Member } from '../../../core/organisations/organisation.schema.ts';
import { removeMember, updateMember } from './member.service.ts';
import { createOrganisation } from './organisation.service.ts';
import { signUpSettings } from './sign-up.ts';

let ports: TestPorts;
const memberOf = async (uid: string, organisation = HOME) =>
  (await ports.db.doc(paths.member(organisation, uid)).get()).data();

beforeAll(async () => {
  ports = await openPorts('demo-staff-members');
});
beforeEach(() => storeWorld(ports));
afterAll(() => ports.close());

test('a new organisation belongs to whoever made it', async () => {
  const input = { name: ' Kasvu ', kind: 'city', locale: 'sv' } as const;
  const { organisation } = await createOrganisation(ports, caller('founder'), input, signUpSettings({}));
  const stored = await ports.db.doc(paths.organisation(organisation)).get();
  expect(stored.data()).toMatchObject({ name: 'Kasvu', kind: 'city', defaultLocale: 'sv', rev: 1 });
  expect(await memberOf('founder', organisation)).toMatchObject({ roles: ['owner'], status: 'active' });
  expect(await auditOf(ports, organisation)).toEqual([`founder organisation.create ${organisation}`]);
});

describe.each(['adviser', 'manager', 'removed', 'stranger', 'nobody'])('%s', (person) => {
  test('may not change or remove members', async () => {
    const target = { organisation: HOME, uid: 'manager' };
    await expectRefusal(updateMember(ports, caller(person), { ...target, roles: ['owner'] }), 'noRight');
    await expectRefusal(removeMember(ports, caller(person), target), 'noRight');
    expect(await memberOf('manager')).toMatchObject({ roles: ['manager'], status: 'active' });
  });
});

test('an owner changes roles, and it is written down', async () => {
  await updateMember(ports, caller('owner'), {
    organisation: HOME,
    uid: 'manager',
    roles: ['adviser', 'adviser'],
  });
  expect(await memberOf('manager')).toMatchObject({ roles: ['adviser'] });
  expect(await auditOf(ports, HOME)).toContain('owner member.update manager');
});

test('a removed member leaves name and address behind nowhere, and other organisations are not touched', async () => {
  const version = (organisation: string) => ports.db.doc(`${paths.versions(organisation, 'mapping')}/1`);
  for (const organisation of [HOME, ABROAD])
    await version(organisation).set({ publishedBy: 'adviser', publishedByName: 'Name of adviser' });
  const { email, name } = (await memberOf('adviser')) as Member;
  await removeMember(ports, caller('owner'), { organisation: HOME, uid: 'adviser' });
  const kept = await Promise.all(
    [paths.members(HOME), paths.audit(HOME), paths.versions(HOME, 'mapping')].map((path) =>
      ports.db.collection(path).get(),
    ),
  );
  const text = JSON.stringify(kept.flatMap(({ docs }) => docs.map((one) => one.data())));
  expect(text).toContain('adviser');
  for (const personal of [email, name, 'Name of adviser']) expect(text).not.toContain(personal);
  expect((await version(ABROAD).get()).get('publishedByName')).toBe('Name of adviser');
});

test('a removed member keeps the document and loses the status', async () => {
  await removeMember(ports, caller('owner'), { organisation: HOME, uid: 'adviser' });
  expect(await memberOf('adviser')).toMatchObject({ roles: ['adviser'], status: 'removed' });
  await expectRefusal(
    removeMember(ports, caller('owner'), { organisation: HOME, uid: 'adviser' }),
    'notFound',
  );
});

test('an owner of one organisation reaches nobody in another', async () => {
  await expectRefusal(
    removeMember(ports, caller('owner'), { organisation: ABROAD, uid: 'stranger' }),
    'noRight',
  );
  await expectRefusal(
    removeMember(ports, caller('owner'), { organisation: HOME, uid: 'stranger' }),
    'notFound',
  );
});

describe('the last owner', () => {
  test('stays an owner; a removed owner does not count', async () => {
    const target = { organisation: HOME, uid: 'owner' };
    await expectRefusal(removeMember(ports, caller('owner'), target), 'lastOwner');
    await expectRefusal(updateMember(ports, caller('owner'), { ...target, roles: ['adviser'] }), 'lastOwner');
    await updateMember(ports, caller('owner'), { ...target, roles: ['owner', 'adviser'] });
    expect(await memberOf('owner')).toMatchObject({ roles: ['owner', 'adviser'], status: 'active' });
  });

  test('of two who remove each other at once, one stays', async () => {
    await storeMember(ports.db, HOME, 'second', ['owner']);
    await Promise.allSettled([
      removeMember(ports, caller('owner'), { organisation: HOME, uid: 'second' }),
      removeMember(ports, caller('second'), { organisation: HOME, uid: 'owner' }),
    ]);
    const statuses = [(await memberOf('owner'))?.status, (await memberOf('second'))?.status];
    expect(statuses.toSorted()).toEqual(['active', 'removed']);
  });
});
