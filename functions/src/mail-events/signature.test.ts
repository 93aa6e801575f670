import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSignedBy, signatureOf, SIGNATURE_WINDOW } from './signature.ts';

const SECRET = 'a-secret-of-the-tests-and-nothing-else';
const NOW = new Date('2026-11-21T12:00:00Z');
const seconds = NOW.getTime() / 1_000;
const body = Buffer.from('{"events":[]}');

test('what openssl would sign is signed', () => {
  // printf '1795262400.{"events":[]}' | openssl dgst -sha256 -hmac a-secret-of-the-tests-and-nothing-else
  const header = 't=1795262400,v1=d16f241fdbe4eaaa3f01c3e2e961c037b70e38d10a2bcd6cfff8a587fd474929';
  expect(signatureOf(SECRET, 1_795_262_400, body)).toBe(header);
  expect(isSignedBy(SECRET, header, body, NOW)).toBe(true);
});

test('every other body, secret or time is not', () => {
  fc.assert(
    fc.property(
      fc.uint8Array(),
      fc.string({ minLength: 1 }),
      fc.integer({ min: 1, max: 200 }),
      (other, secret, shift) => {
        const header = signatureOf(SECRET, seconds, body);
        fc.pre(Buffer.compare(other, body) !== 0);
        expect(isSignedBy(SECRET, header, other, NOW)).toBe(false);
        expect(isSignedBy(SECRET + secret, header, body, NOW)).toBe(false);
        expect(isSignedBy(SECRET, header.replace(`${seconds}`, `${seconds + shift}`), body, NOW)).toBe(false);
      },
    ),
  );
});

test('holds for five minutes either way', () => {
  for (const [shift, holds] of [
    [0, true],
    [SIGNATURE_WINDOW, true],
    [SIGNATURE_WINDOW + 1, false],
  ] as const) {
    for (const way of [1, -1]) {
      const at = new Date(NOW.getTime() + way * shift * 1_000);
      expect(isSignedBy(SECRET, signatureOf(SECRET, seconds, body), body, at)).toBe(holds);
    }
  }
});

test.each([undefined, '', 't=1', 'v1=', 't=,v1=', `t=${seconds},v1=${'0'.repeat(64)}`, `t=${seconds},v1=x`])(
  '%j is no signature',
  (header) => {
    expect(isSignedBy(SECRET, header, body, NOW)).toBe(false);
  },
);
