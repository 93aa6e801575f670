import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import {
  askAccounts,
  auditOf,
  caller,
  expectRefusal,
  hijackInAdvance,
  HOME,
  openPorts,
  PUBLIC_URL,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { hashToken } from '../staff/token.ts';
import {
  acceptMemberInvitation,
  createInvitedAccount,
  inviteMember,
  readMemberInvitation,
} from './invitation.service.ts';
import { removeMember } from './member.service.ts';

const PROJECT = 'demo-staff-invitations';
const DAY = 24 * 60 * 60 * 1_000;
const guest = { ...caller('guest'), email: 'Guest@Example.fi' };
let ports: TestPorts;

beforeAll(async () => {
  ports = await openPorts(PROJECT);
});
beforeEach(async () => {
  await storeWorld(ports);
  await ports.db.doc(paths.member(HOME, 'guest')).delete();
});
afterAll(() => ports.close());

const invitation = {
  organisation: HOME,
  email: 'guest@example.fi',
  roles: ['adviser' as const],
  locale: 'fi' as const,
};

/** Invites and takes the token out of the mail. */
async function invited(changes: Partial<typeof invitation> = {}): Promise<string> {
  await inviteMember(ports, caller('owner'), { ...invitation, ...changes });
  const url = ports.sent.at(-1)?.letter.text.match(/https:\S+/)?.[0] ?? '';
  expect(url.startsWith(`${PUBLIC_URL}/app/invitation/`)).toBe(true);
  return url.split('/').at(-1) ?? '';
}

const memberOf = async (uid: string) => (await ports.db.doc(paths.member(HOME, uid)).get()).data();

test('the mail names the organisation and the inviter, and only the hash of its token is stored', async () => {
  const token = await invited();
  const { to, letter } = ports.sent.at(-1)!;
  expect(to).toBe('guest@example.fi');
  expect(letter.subject).toContain('Organisation home');
  for (const part of [letter.text, letter.html]) {
    expect(part).toContain('Name of owner');
    expect(part).toContain('neuvoja');
    expect(part).toContain('16. maaliskuuta 2026');
  }
  expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
  const stored = await ports.db.doc(paths.memberInvitation(hashToken(token))).get();
  expect(stored.data()).toMatchObject({ organisation: HOME, acceptedBy: null });
  expect(JSON.stringify(stored.data())).not.toContain(token);
  expect(await auditOf(ports, HOME)).toContain(`owner member.invite ${stored.id}`);
});

test.each(['adviser', 'manager', 'removed', 'stranger'])('%s may not invite', async (person) => {
  const before = ports.sent.length;
  await expectRefusal(inviteMember(ports, caller(person), invitation), 'noRight');
  expect(ports.sent.length).toBe(before);
});

test('the page shows what the invitation is for', async () => {
  const token = await invited({ email: 'Guest@Example.fi' });
  expect(await readMemberInvitation(ports, token)).toEqual({
    organisationName: 'Organisation home',
    email: 'guest@example.fi',
    roles: ['adviser'],
  });
  await expectRefusal(readMemberInvitation(ports, `${token}x`), 'notFound');
  await expectRefusal(readMemberInvitation(ports, '../organisations/home'), 'notFound');
});

describe('accepting', () => {
  test('makes the invited person a member, whatever the case of the address', async () => {
    const token = await invited();
    expect(await acceptMemberInvitation(ports, guest, token)).toEqual({ organisation: HOME });
    expect(await memberOf('guest')).toMatchObject({
      roles: ['adviser'],
      status: 'active',
      name: 'Name of guest',
    });
    expect(await auditOf(ports, HOME)).toContain('guest member.join guest');
  });

  test('is for the invited address alone', async () => {
    const token = await invited();
    await expectRefusal(acceptMemberInvitation(ports, caller('other'), token), 'invitationOtherEmail');
    expect(await memberOf('other')).toBeUndefined();
  });

  test('happens once: a retry succeeds, another account and a removed member find it used', async () => {
    const token = await invited();
    await acceptMemberInvitation(ports, guest, token);
    expect(await acceptMemberInvitation(ports, guest, token)).toEqual({ organisation: HOME });
    await expectRefusal(acceptMemberInvitation(ports, { ...guest, uid: 'twin' }, token), 'invitationUsed');
    await removeMember(ports, caller('owner'), { organisation: HOME, uid: 'guest' });
    await expectRefusal(acceptMemberInvitation(ports, guest, token), 'invitationUsed');
    await expectRefusal(readMemberInvitation(ports, token), 'invitationUsed');
    expect(await memberOf('guest')).toMatchObject({ status: 'removed' });
  });

  test('by a second letter from before the removal does not lead back in; by one after it, it does', async () => {
    const [first, second] = [await invited(), await invited()];
    await acceptMemberInvitation(ports, guest, first);
    ports.wait(1_000);
    await removeMember(ports, caller('owner'), { organisation: HOME, uid: 'guest' });
    await expectRefusal(acceptMemberInvitation(ports, guest, second), 'invitationUsed');
    expect(await memberOf('guest')).toMatchObject({ status: 'removed' });
    ports.wait(1_000);
    await acceptMemberInvitation(ports, guest, await invited());
    expect(await memberOf('guest')).toMatchObject({ status: 'active' });
  });

  test('of two accounts at once only one gets in', async () => {
    const token = await invited();
    const results = await Promise.allSettled([
      acceptMemberInvitation(ports, guest, token),
      acceptMemberInvitation(ports, { ...guest, uid: 'twin' }, token),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('ends after fourteen days', async () => {
    const token = await invited();
    ports.wait(14 * DAY);
    await expectRefusal(acceptMemberInvitation(ports, guest, token), 'invitationExpired');
    await expectRefusal(readMemberInvitation(ports, token), 'invitationExpired');
    expect(await memberOf('guest')).toBeUndefined();
  });

  test('adds to the roles of an active member, and gives a removed one only the new', async () => {
    const owners = await invited({ email: 'owner@example.fi' });
    await acceptMemberInvitation(ports, caller('owner'), owners);
    expect(await memberOf('owner')).toMatchObject({ roles: ['owner', 'adviser'] });
    const removeds = await invited({ email: 'removed@example.fi' });
    await acceptMemberInvitation(ports, caller('removed'), removeds);
    expect(await memberOf('removed')).toMatchObject({ roles: ['adviser'], status: 'active' });
  });
});

describe('an account for an invited person', () => {
  test('is made with the address proved', async () => {
    const token = await invited({ email: 'new@example.fi' });
    const account = { token, name: ' Uusi Neuvoja ', password: 'pitkä salasana' };
    expect(await createInvitedAccount(ports, account)).toEqual({ email: 'new@example.fi' });
    const user = await ports.auth.getUserByEmail('new@example.fi');
    expect(user).toMatchObject({ emailVerified: true, displayName: 'Uusi Neuvoja' });
    await expectRefusal(createInvitedAccount(ports, account), 'accountExists');
  });

  test('leaves a stranger no way in who made one for the address in advance', async () => {
    const email = 'early@example.fi';
    const stranger = await hijackInAdvance(PROJECT, email);
    expect(await stranger.byGoogle()).toMatchObject({ localId: stranger.uid });
    const token = await invited({ email });
    await createInvitedAccount(ports, { token, name: 'Oikea', password: 'pitkä salasana' });
    const user = await ports.auth.getUserByEmail(email);
    expect(user).toMatchObject({ emailVerified: true, displayName: 'Oikea' });
    expect(user.providerData.map(({ providerId }) => providerId)).toEqual(['password']);
    const signIn = { email, password: 'pitkä salasana' };
    expect(await askAccounts(PROJECT, 'signInWithPassword', signIn)).toMatchObject({ localId: user.uid });
    expect(await stranger.byPassword()).toHaveProperty('error');
    expect(await stranger.bySession()).not.toHaveProperty('users');
    expect((await stranger.byGoogle()).localId).not.toBe(user.uid);
  });

  test('is made also where the stranger has only an identity elsewhere and no password', async () => {
    const email = 'linked@example.fi';
    const stranger = await hijackInAdvance(PROJECT, email);
    await ports.auth.updateUser(stranger.uid, { providersToUnlink: ['password'] });
    const token = await invited({ email });
    await createInvitedAccount(ports, { token, name: 'Oikea', password: 'pitkä salasana' });
    expect((await stranger.byGoogle()).localId).not.toBe((await ports.auth.getUserByEmail(email)).uid);
  });

  test('needs an open invitation', async () => {
    const account = { token: 'unknown', name: 'x', password: 'pitkä salasana' };
    await expectRefusal(createInvitedAccount(ports, account), 'notFound');
  });
});
