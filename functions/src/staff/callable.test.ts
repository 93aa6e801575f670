import type { CallableRequest } from 'firebase-functions/v2/https';
import { describe, expect, test, vi } from 'vitest';
import { logError } from '../firebase/logger.ts';
import { answerCall, staffError } from './callable.ts';

vi.mock('../firebase/logger.ts', () => ({ logError: vi.fn() }));

type Request = Pick<CallableRequest, 'data' | 'auth' | 'rawRequest'>;

const rawRequest = {
  headers: { 'x-forwarded-for': '6.6.6.6, 192.0.2.7' },
} as unknown as Request['rawRequest'];
const token = {
  email: 'a@example.fi',
  email_verified: true,
  name: 'Aino',
  firebase: { sign_in_provider: 'password', identities: {} },
};
const signedIn = { uid: 'u1', token } as unknown as Request['auth'];
const anonymous = {
  uid: 'u2',
  token: { firebase: { sign_in_provider: 'anonymous', identities: {} } },
} as unknown as Request['auth'];

const unproved = { uid: 'u3', token: { ...token, email_verified: false } } as unknown as Request['auth'];

const ask = (data: unknown, auth?: Request['auth']): Request => ({ data, auth, rawRequest });
const restore = { organisation: 'o', bot: 'b', version: 1 };

test('a valid call reaches the handler with the parsed input, the caller and the true address', async () => {
  const handler = vi.fn().mockResolvedValue({});
  await answerCall('restoreVersion', handler, ask(restore, signedIn));
  expect(handler).toHaveBeenCalledWith({
    input: restore,
    caller: { uid: 'u1', email: 'a@example.fi', name: 'Aino' },
    address: '192.0.2.7',
  });
});

test("a caller's own name is one line and no longer than a member's", async () => {
  const handler = vi.fn().mockResolvedValue({});
  const name = ` Aino\r\nAalto ${'a'.repeat(108)}\ud83d\ude00 ja muut`;
  const auth = { uid: 'u1', token: { ...token, name } } as unknown as Request['auth'];
  await answerCall('restoreVersion', handler, ask(restore, auth));
  const caller = { name: `Aino Aalto ${'a'.repeat(108)}\ufffd` };
  expect(handler.mock.calls[0]?.[0]).toMatchObject({ caller });
});

test('the name of an account, which people choose past our forms, holds no address', async () => {
  const handler = vi.fn().mockResolvedValue({});
  const named = { ...token, name: 'Voita: https://evil.example <b>' };
  await answerCall(
    'restoreVersion',
    handler,
    ask(restore, { uid: 'u1', token: named } as unknown as Request['auth']),
  );
  expect(handler.mock.calls[0]?.[0]).toMatchObject({ caller: { name: 'Voita: evil example b' } });
});

describe('sign-in', () => {
  test.each([
    ['nobody', undefined],
    ['an anonymous account', anonymous],
    ['an account whose address nobody has proved', unproved],
  ])('%s is turned away', async (_, auth) => {
    const handler = vi.fn();
    await expect(answerCall('restoreVersion', handler, ask(restore, auth))).rejects.toMatchObject({
      code: 'unauthenticated',
      details: { code: 'signInNeeded' },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test('is not needed for an open call', async () => {
    const handler = vi.fn().mockResolvedValue({});
    await answerCall('requestSignInLink', handler, ask({ email: 'a@example.fi', locale: 'fi' }));
    expect(handler).toHaveBeenCalledWith(expect.objectContaining({ caller: null }));
  });
});

describe('malformed input', () => {
  test.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { ...restore, version: '1' },
    { ...restore, version: 0 },
    { ...restore, organisation: '../other' },
    { ...restore, organisation: '__other__' },
    { ...restore, bot: '' },
    { ...restore, further: 1 },
  ])('%j is refused before the handler', async (data) => {
    const handler = vi.fn();
    await expect(answerCall('restoreVersion', handler, ask(data, signedIn))).rejects.toMatchObject({
      code: 'invalid-argument',
      details: { code: 'malformed' },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each(['', 'a/b', 'a/b/c', '.', '..', '__a__'])('%j is no member', async (uid) => {
    const handler = vi.fn();
    const call = answerCall('removeMember', handler, ask({ organisation: 'o', uid }, signedIn));
    await expect(call).rejects.toMatchObject({ details: { code: 'malformed' } });
  });

  test.each(['', '   ', '\u00a0\n'])('%j is no name', async (name) => {
    const data = { name, kind: 'city', locale: 'fi' };
    const call = answerCall('createOrganisation', vi.fn(), ask(data, signedIn));
    await expect(call).rejects.toMatchObject({ details: { code: 'malformed' } });
  });

  test.each(['Vantaa https://evil.example', 'evil.example', 'a@b', '<b>', 'a\nb'])(
    '%j has a sentence of its own',
    async (name) => {
      const data = { name, kind: 'city', locale: 'fi' };
      const call = answerCall('createOrganisation', vi.fn(), ask(data, signedIn));
      await expect(call).rejects.toMatchObject({ details: { code: 'badName' } });
      const worse = answerCall('createOrganisation', vi.fn(), ask({ ...data, kind: 'x' }, signedIn));
      await expect(worse).rejects.toMatchObject({ details: { code: 'malformed' } });
    },
  );

  test('half a character in a name is made whole, and spaces around it go', async () => {
    const handler = vi.fn().mockResolvedValue({ organisation: 'o' });
    const data = { name: ' Vantaa \ud83d ', kind: 'city', locale: 'fi' };
    await answerCall('createOrganisation', handler, ask(data, signedIn));
    expect(handler.mock.calls[0]?.[0]).toMatchObject({ input: { name: 'Vantaa \ufffd' } });
  });

  test('is answered with where and what, never with what was written', async () => {
    const answer = answerCall('requestSignInLink', vi.fn(), ask({ email: 'secret at home', locale: 'fi' }));
    const error: unknown = await answer.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ details: { issues: [{ path: 'email', code: 'invalid_format' }] } });
    expect(JSON.stringify(error)).not.toContain('secret');
  });
});

describe('errors', () => {
  test('of the service pass through', async () => {
    const handler = vi.fn().mockRejectedValue(staffError('lastOwner'));
    await expect(answerCall('restoreVersion', handler, ask(restore, signedIn))).rejects.toMatchObject({
      code: 'failed-precondition',
      details: { code: 'lastOwner' },
    });
  });

  test('unforeseen are logged and answered as internal, without what they say', async () => {
    const mishap = new Error('duplicate key matti@example.fi');
    const answer = answerCall('restoreVersion', vi.fn().mockRejectedValue(mishap), ask(restore, signedIn));
    const error: unknown = await answer.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'internal', details: { code: 'internal' } });
    expect(JSON.stringify(error)).not.toContain('matti');
    expect(logError).toHaveBeenCalledExactlyOnceWith('staff.restoreVersion', mishap);
  });
});
