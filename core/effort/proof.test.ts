import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsOf, searchProof } from './proof.ts';

const ID = '7b1c9d54-3c7a-4a52-9d0e-0f6f3f1f2a10';

/** Another reading of the definition: the hash in binary, and how many zeros it begins with. */
function zerosOf(id: string, proof: string): number {
  const hex = createHash('sha256').update(`${id}.${proof}`).digest('hex');
  const bits = [...hex].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return bits.indexOf('1');
}

test('counts the zeros that SHA-256 of id and proof begins with', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ unit: 'binary', maxLength: 40 }), (id, text) => {
      const proof = text.toWellFormed();
      expect(bitsOf(id, proof)).toBe(zerosOf(id, proof));
    }),
  );
});

test('finds a proof, in one search or in many that go on from each other', () => {
  const whole = searchProof(ID, 12, 0, 1_000_000);
  expect(whole.found).toBe(true);
  expect(zerosOf(ID, whole.at.toString(36))).toBeGreaterThanOrEqual(12);
  let slice = { found: false, at: 0 };
  while (!slice.found) slice = searchProof(ID, 12, slice.at, 7);
  expect(slice).toEqual(whole);
});

test('a proof is good for its own conversation only', () => {
  const { at } = searchProof(ID, 16, 0, 10_000_000);
  expect(bitsOf('0c0c9d54-3c7a-4a52-9d0e-0f6f3f1f2a11', at.toString(36))).toBeLessThan(16);
});
