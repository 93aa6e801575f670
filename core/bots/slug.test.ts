import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugSchema } from './bot.schema.ts';
import { isReservedSlug, slugFrom } from './slug.ts';

test.each([
  ['Teknoloikka', 'teknoloikka'],
  ['Äänekosken Öljy & Ångström Oy', 'aanekosken-oljy-angstrom-oy'],
  ['  Yritys – kartoitus!  2026 ', 'yritys-kartoitus-2026'],
  ['Straße Ærø Łódź', 'strasse-aero-lodz'],
  ['A', 'a-botti'],
  ['日本', 'uusi-botti'],
  ['', 'uusi-botti'],
  ['App', 'app-botti'],
])('%j → %s', (name, slug) => expect(slugFrom(name)).toBe(slug));

test('a long name is cut between words', () => {
  expect(slugFrom('kasvuyrityksen '.repeat(10))).toBe(
    'kasvuyrityksen-kasvuyrityksen-kasvuyrityksen-kasvuyrityksen',
  );
  expect(slugFrom('x'.repeat(200))).toHaveLength(60);
});

const letter = fc.oneof(
  fc.constantFrom(...'aäå -&'),
  fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
);

test('any name gives a valid, free slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 80 }), (name) => {
      const slug = slugFrom(name);
      expect(slugSchema.safeParse(slug).success).toBe(true);
      expect(isReservedSlug(slug)).toBe(false);
    }),
  );
});
