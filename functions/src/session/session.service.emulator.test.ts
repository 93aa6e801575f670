import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { logError } from '../firebase/logger.ts';
import { inviteMember } from '../organisations/invitation.service.ts';
import {
  askAccounts,
  caller,
  hijackInAdvance,
  HOME,
  openPorts,
  PUBLIC_URL,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { requestPasswordReset, requestSignInLink } from './session.service.ts';

vi.mock('../firebase/logger.ts', () => ({ logError: vi.fn() }));

const PROJECT = 'demo-staff-session';
const PASSWORD = 'pitkä salasana';
let ports: TestPorts;

beforeAll(async () => {
  ports = await openPorts(PROJECT);
  await storeWorld(ports);
  await ports.auth.createUser({
    uid: 'adviser',
    email: 'adviser@example.fi',
    emailVerified: true,
    password: PASSWORD,
  });
  await ports.auth.createUser({ email: 'closed@example.fi', password: PASSWORD, disabled: true });
});
beforeEach(() => {
  ports.sent.length = 0;
});
afterAll(() => ports.close());

function mailedLink(): URL {
  const text = ports.sent.at(-1)?.letter.text ?? '';
  return new URL(text.match(/https:\S+/)?.[0] ?? '');
}

const redeem = (method: string, body: object) => askAccounts(PROJECT, method, body);

test('a sign-in link leads to our own page and signs in once', async () => {
  await requestSignInLink(ports, { email: 'adviser@example.fi', locale: 'sv' }, 0);
  expect(ports.sent).toHaveLength(1);
  expect(ports.sent[0]).toMatchObject({
    to: 'adviser@example.fi',
    letter: { subject: 'Din inloggningslänk till UKV' },
  });
  const link = mailedLink();
  expect(link.origin + link.pathname).toBe(`${PUBLIC_URL}/app/auth/action`);
  expect(link.searchParams.get('mode')).toBe('signIn');
  expect(link.searchParams.get('lang')).toBe('sv');
  expect(link.searchParams.get('apiKey')).toBeTruthy();
  const code = { email: 'adviser@example.fi', oobCode: link.searchParams.get('oobCode') };
  expect(await redeem('signInWithEmailLink', code)).toMatchObject({ localId: 'adviser' });
  expect(await redeem('signInWithEmailLink', code)).toMatchObject({ error: { code: 400 } });
});

test('a reset link leads to a new password', async () => {
  await requestPasswordReset(ports, { email: 'adviser@example.fi', locale: 'fi' }, 0);
  const link = mailedLink();
  expect(link.searchParams.get('mode')).toBe('resetPassword');
  const oobCode = link.searchParams.get('oobCode');
  expect(await redeem('resetPassword', { oobCode, newPassword: 'aivan uusi sana' })).toMatchObject({
    email: 'adviser@example.fi',
  });
});

/** Uses the mailed link as its reader does; answers the uid. */
async function useMailedLink(email: string): Promise<unknown> {
  const link = mailedLink();
  const oobCode = link.searchParams.get('oobCode');
  if (link.searchParams.get('mode') === 'signIn') {
    return (await redeem('signInWithEmailLink', { email, oobCode })).localId;
  }
  await redeem('resetPassword', { oobCode, newPassword: 'oma uusi sana' });
  return (await redeem('signInWithPassword', { email, password: 'oma uusi sana' })).localId;
}

describe.each([
  ['a sign-in link', requestSignInLink],
  ['a new password', requestPasswordReset],
])('%s', (_, request) => {
  test('leads past an account that a stranger made for the address in advance', async () => {
    const email = `victim-${request.name.toLowerCase()}@example.fi`;
    const stranger = await hijackInAdvance(PROJECT, email);
    expect(await stranger.byGoogle()).toMatchObject({ localId: stranger.uid });
    await request(ports, { email, locale: 'fi' }, 0);
    const uid = await useMailedLink(email);
    expect(uid).toBe((await ports.auth.getUserByEmail(email)).uid);
    expect(await stranger.byPassword()).toHaveProperty('error');
    expect(await stranger.bySession()).not.toHaveProperty('users');
    expect((await stranger.byGoogle()).localId).not.toBe(uid);
  });
});

test('of an account whose address is proved, every way in stays', async () => {
  const email = 'own@example.fi';
  const own = await hijackInAdvance(PROJECT, email);
  await ports.auth.updateUser(own.uid, { emailVerified: true });
  await requestSignInLink(ports, { email, locale: 'fi' }, 0);
  expect(await useMailedLink(email)).toBe(own.uid);
  expect(await own.byGoogle()).toMatchObject({ localId: own.uid });
});

test('after a link has been mailed to an invited person, a stranger can no longer make the account', async () => {
  const email = 'invited@example.fi';
  await inviteMember(ports, caller('owner'), { organisation: HOME, email, roles: ['adviser'], locale: 'fi' });
  await requestSignInLink(ports, { email, locale: 'fi' }, 0);
  expect(await redeem('signUp', { email, password: PASSWORD })).toHaveProperty('error');
  expect(await useMailedLink(email)).toBe((await ports.auth.getUserByEmail(email)).uid);
});

describe('nobody learns who uses the product', () => {
  test.each(['nobody@example.fi', 'closed@example.fi'])('%s gets no mail and no error', async (email) => {
    await requestSignInLink(ports, { email, locale: 'fi' }, 0);
    await requestPasswordReset(ports, { email, locale: 'fi' }, 0);
    expect(ports.sent).toEqual([]);
  });

  test('a known and an unknown address take the same time', async () => {
    const took = async (email: string) => {
      const start = performance.now();
      await requestSignInLink(ports, { email, locale: 'fi' }, 400);
      return performance.now() - start;
    };
    const [known, unknown] = [await took('adviser@example.fi'), await took('nobody@example.fi')];
    expect(known).toBeGreaterThanOrEqual(399);
    expect(unknown).toBeGreaterThanOrEqual(399);
  });

  test('a mail server that is down is logged and changes nothing in the answer', async () => {
    const failing = { ...ports, mail: () => Promise.reject(new Error('down')) };
    await expect(requestSignInLink(failing, { email: 'adviser@example.fi', locale: 'fi' }, 0)).resolves.toBe(
      undefined,
    );
    expect(logError).toHaveBeenCalledExactlyOnceWith('session.signInLink', expect.any(Error));
  });
});

test('an invited person without an account gets a sign-in link until the invitation ends', async () => {
  const email = 'Guest@example.fi';
  await inviteMember(ports, caller('owner'), { organisation: HOME, email, roles: ['adviser'], locale: 'fi' });
  ports.sent.length = 0;
  await requestSignInLink(ports, { email, locale: 'fi' }, 0);
  expect(ports.sent.map(({ to }) => to)).toEqual([email]);
  ports.wait(15 * 24 * 60 * 60 * 1_000);
  await requestSignInLink(ports, { email, locale: 'fi' }, 0);
  expect(ports.sent).toHaveLength(1);
});
