import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitUtf8 } from './chunks.ts';

/** Listed, because the library's own unit of every code point takes seconds to set up. */
const ofOneToFourBytes = fc.constantFrom('\0', 'a', 'é', '€', '\uFFFE', '🙂');

test('slices put together are the text, and each is within the limit', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: ofOneToFourBytes, maxLength: 60 }),
      fc.integer({ min: 4, max: 20 }),
      (text, limit) => {
        const slices = splitUtf8(text, limit);
        expect(slices.join('')).toBe(text);
        expect(slices.every((slice) => Buffer.byteLength(slice) <= limit)).toBe(true);
      },
    ),
  );
});

test('a code point is never cut in two', () => {
  expect(splitUtf8('aé🙂b', 4)).toEqual(['aé', '🙂', 'b']);
});

test('an empty text is one empty slice, so that a part always has a chunk', () => {
  expect(splitUtf8('')).toEqual(['']);
});
