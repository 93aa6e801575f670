import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { logError } from '../firebase/logger.ts';
import { inviteMember } from '../organisations/invitation.service.ts';
import {
  askAccounts,
  caller,
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

test('an account that a stranger may have made in advance gets a new password instead of a link', async () => {
  const email = 'victim@example.fi';
  await ports.auth.createUser({ email, password: PASSWORD });
  await requestSignInLink(ports, { email, locale: 'fi' }, 0);
  const link = mailedLink();
  expect(link.searchParams.get('mode')).toBe('resetPassword');
  await redeem('resetPassword', { oobCode: link.searchParams.get('oobCode'), newPassword: 'oma uusi sana' });
  expect(await redeem('signInWithPassword', { email, password: PASSWORD })).toHaveProperty('error');
  await requestSignInLink(ports, { email, locale: 'fi' }, 0);
  expect(mailedLink().searchParams.get('mode')).toBe('signIn');
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
