import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFor } from '../firebase/keys.ts';
import { optOutToken, parseOptOutToken } from './opt-out.ts';
import { invitationToken, isInvitationToken } from './token.ts';

const MASTER = 'an installation of thirty-two characters';
const key = keyFor('optOut', MASTER);
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const recipients = fc.record({ organisation: id, campaign: id, recipient: id });

test('names its recipient, the same in every mail, and needs no escape in an address', () => {
  fc.assert(
    fc.property(recipients, (one) => {
      const token = optOutToken(one, key);
      expect(optOutToken({ ...one }, key)).toBe(token);
      expect(parseOptOutToken(token, key)).toEqual(one);
      expect(encodeURIComponent(token)).toBe(token);
    }),
  );
});

test('is never an invitation’s token, nor holds it, nor is made by its key', () => {
  fc.assert(
    fc.property(recipients, (one) => {
      const token = optOutToken(one, key);
      const link = keyFor('link', MASTER);
      expect(isInvitationToken(token)).toBe(false);
      expect(token).not.toContain(invitationToken(one, link));
      expect(parseOptOutToken(optOutToken(one, link), key)).toBeNull();
    }),
  );
});

test.each(['', 'a.b.c', 'a.b.c.short', `a.b.c.${'x'.repeat(22)}`, `a.b.d.e.${'x'.repeat(22)}`, '../x.b.c.d'])(
  '%j names nobody',
  (text) => expect(parseOptOutToken(text, key)).toBeNull(),
);

test('a token that was changed names nobody', () => {
  const token = optOutToken({ organisation: 'vantaa', campaign: 'spring', recipient: 'a1' }, key);
  expect(parseOptOutToken(token.replace('.a1.', '.a2.'), key)).toBeNull();
  expect(parseOptOutToken(token.replace('vantaa', 'espoo'), key)).toBeNull();
});
