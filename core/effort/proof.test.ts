import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsOf, searchProof } from './proof.ts';

const ID = '7b1c9d54-3c7a-4a52-9d0e-0f6f3f1f2a10';

/** Another reading of the definition: the hash in binary, and how many zeros it begins with. */
async function zerosOf(id: string, proof: string): Promise<number> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${id}.${proof}`));
  const bits = [...new Uint8Array(hash)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.indexOf('1');
}

test('counts the zeros that SHA-256 of id and proof begins with', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.string({ unit: 'binary', maxLength: 40 }), async (id, text) => {
      const proof = text.toWellFormed();
      expect(bitsOf(id, proof)).toBe(await zerosOf(id, proof));
    }),
  );
});

test('finds a proof, in one search or in many that go on from each other', async () => {
  const whole = searchProof(ID, 12, 0, 1_000_000);
  expect(whole.found).toBe(true);
  expect(await zerosOf(ID, whole.at.toString(36))).toBeGreaterThanOrEqual(12);
  let slice = { found: false, at: 0 };
  while (!slice.found) slice = searchProof(ID, 12, slice.at, 7);
  expect(slice).toEqual(whole);
});

test('a proof is good for its own conversation only', () => {
  const { at } = searchProof(ID, 16, 0, 10_000_000);
  expect(bitsOf('0c0c9d54-3c7a-4a52-9d0e-0f6f3f1f2a11', at.toString(36))).toBeLessThan(16);
});
