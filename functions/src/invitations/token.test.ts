import { expect, test } from 'vitest';
import { invitationHash, invitationToken, isInvitationToken } from './token.ts';

const KEY = Buffer.alloc(32, 7);
const recipient = { organisation: 'o', campaign: 'k', recipient: 'r' };

test('the same recipient has the same token, any other another', () => {
  const token = invitationToken(recipient, KEY);
  expect(token).toBe(invitationToken({ ...recipient }, KEY));
  const others = [
    invitationToken({ ...recipient, organisation: 'p' }, KEY),
    invitationToken({ ...recipient, campaign: 'l' }, KEY),
    invitationToken({ ...recipient, recipient: 's' }, KEY),
    invitationToken(recipient, Buffer.alloc(32, 8)),
  ];
  expect(new Set([token, ...others]).size).toBe(5);
});

test('a token is 22 readable characters that hold 128 bits', () => {
  const tokens = Array.from({ length: 500 }, (_, index) =>
    invitationToken({ ...recipient, recipient: `${index}` }, KEY),
  );
  expect(tokens.every(isInvitationToken)).toBe(true);
  expect(tokens.join('')).not.toMatch(/[0OIl]/);
  expect(58 ** 22).toBeGreaterThan(2 ** 128);
});

test.each(['', 'short', 'x'.repeat(23), `${'x'.repeat(21)}0`, '../../etc/passwd123456'])(
  '%j is no token',
  (text) => {
    expect(isInvitationToken(text)).toBe(false);
  },
);

test('only a hash is stored', () => {
  expect(invitationHash('abc')).toMatch(/^[0-9a-f]{64}$/);
});
