import { expect, test } from 'vitest';
import { isListed, signUpSettings } from './sign-up.ts';

test('nothing set: anybody may make an organisation, and nobody’s is approved', () => {
  expect(signUpSettings({})).toEqual({ open: true, approved: [], operator: '', localCode: null });
});

test('closed is closed', () => {
  expect(signUpSettings({ SIGN_UP: ' closed ' }).open).toBe(false);
});

test('a reusable code is taken on the local stack and nowhere else', () => {
  const LOCAL_SIGN_UP_CODE = 'demo';
  expect(signUpSettings({ LOCAL_SIGN_UP_CODE }).localCode).toBeNull();
  expect(signUpSettings({ LOCAL_SIGN_UP_CODE, FUNCTIONS_EMULATOR: 'true' }).localCode).toBe('demo');
  expect(signUpSettings({ FUNCTIONS_EMULATOR: 'true' }).localCode).toBeNull();
});

test.each([
  ['aino@vantaa.fi', true],
  ['AINO@Vantaa.FI', true],
  ['maija@yritys.fi', true],
  ['muu@yritys.fi', false],
  ['aino@ei-vantaa.fi', false],
  ['aino@vantaa.fi.evil.example', false],
  ['vantaa.fi@evil.example', false],
  ['aino@sub.vantaa.fi', false],
  ['maija@yritys.fi@evil.example', false],
])('%s is listed: %s', (email, listed) => {
  const settings = signUpSettings({ APPROVED_ADDRESSES: 'Vantaa.fi, maija@yritys.fi;@kunta.fi' });
  expect(isListed(settings, email)).toBe(listed);
});
