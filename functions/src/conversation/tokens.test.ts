import { expect, test } from 'vitest';
import { mintToken, presentedToken } from './tokens.ts';

test('a token presented is known by its hash, and names its organisation', () => {
  const { token, hash } = mintToken('vantaa_1');
  expect(token).toMatch(/^vantaa_1\.[A-Za-z0-9_-]{22}$/);
  expect(presentedToken(`Bearer ${token}`)).toEqual({ organisation: 'vantaa_1', hash });
  expect(presentedToken(`bearer  ${token}`)?.hash).toBe(hash);
  expect(mintToken('vantaa_1').hash).not.toBe(hash);
});

test.each([
  undefined,
  '',
  'Bearer',
  'Bearer x',
  `Bearer ${'a'.repeat(22)}`,
  `Bearer a.${'b'.repeat(23)}`,
  `Basic a.${'b'.repeat(22)}`,
  `Bearer a/b.${'b'.repeat(22)}`,
  `Bearer __a__.${'b'.repeat(22)}`,
])('what is no token of ours is none: %s', (header) => {
  expect(presentedToken(header)).toBeNull();
});

test('the same secret under another organisation is another token', () => {
  const { token, hash } = mintToken('a');
  expect(presentedToken(`Bearer ${token.replace(/^a/, 'b')}`)?.hash).not.toBe(hash);
});
