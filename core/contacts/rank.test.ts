import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTACT_ROLES, type ContactKind } from './contact.schema.ts';
import { decidedRank, rankOf, type RankSignals } from './rank.ts';

const signals = (kind: ContactKind) =>
  fc.record({
    kind: fc.constant(kind),
    role: fc.constantFrom(...CONTACT_ROLES),
    email: fc.constant('a@b.fi'),
    ownDomain: fc.boolean(),
    contactPage: fc.boolean(),
  });
const base: RankSignals = {
  kind: 'personalWork',
  role: '',
  email: 'a@b.fi',
  ownDomain: false,
  contactPage: false,
};

test('a shared address comes before any person, a person at work before anything private', () => {
  fc.assert(
    fc.property(signals('generic'), signals('personalWork'), signals('private'), (shared, work, own) => {
      expect(rankOf(shared)).toBeGreaterThan(rankOf(work));
      expect(rankOf(work)).toBeGreaterThan(rankOf(own));
    }),
  );
});

test('is a whole number from 0 to 100', () => {
  fc.assert(
    fc.property(fc.oneof(signals('generic'), signals('private')), (one) => {
      const rank = rankOf(one);
      expect(Number.isInteger(rank) && rank >= 0 && rank <= 100).toBe(true);
    }),
  );
  expect(rankOf({ ...base, kind: 'generic', email: 'johto@b.fi', ownDomain: true, contactPage: true }))
    .toBe(95); // prettier-ignore
});

test('who decides comes before others', () => {
  const ranks = (['ceo', 'owner', 'hr', 'office', 'sales', 'other', 'finance'] as const).map((role) =>
    rankOf({ ...base, role }),
  );
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  expect(Math.min(...ranks.slice(0, 3))).toBeGreaterThan(Math.max(...ranks.slice(3)));
});

test('what a shared address is for: it decides, is general, sells, serves; the place it was found at changes nothing', () => {
  const ranks = ['johto@b.fi', 'info@b.fi', 'myynti@b.fi', 'huolto@b.fi'].map((email) =>
    [true, false].map((contactPage) => rankOf({ ...base, kind: 'generic', email, contactPage })),
  );
  const flat = ranks.flat();
  expect(flat).toEqual(flat.toSorted((a, b) => b - a));
});

test.each(['rekry@b.fi', 'laskutus@b.fi', 'tietosuoja@b.fi', 'webmaster@b.fi'])(
  '%s comes after everybody',
  (email) => {
    const person = rankOf({ ...base, role: 'finance' });
    expect(rankOf({ ...base, kind: 'generic', email, ownDomain: true, contactPage: true })).toBeLessThan(
      person,
    );
  },
);

test.each([{ ownDomain: true }, { contactPage: true }])('%o speaks for an address', (signal) =>
  expect(rankOf({ ...base, ...signal })).toBeGreaterThan(rankOf(base)),
);

test('what cannot be written to comes last', () => {
  expect(rankOf({ ...base, kind: 'generic', role: 'ceo', email: '' })).toBeLessThan(rankOf(base));
});

test('accepting lifts a contact, never past another kind, and is taken back in full', () => {
  fc.assert(
    fc.property(signals('generic'), signals('personalWork'), (shared, work) => {
      const accepted = decidedRank(rankOf(work), 'suggested', 'accepted');
      expect(accepted).toBeGreaterThan(rankOf(work));
      expect(accepted).toBeLessThan(rankOf(shared));
      expect(decidedRank(accepted, 'accepted', 'accepted')).toBe(accepted);
      expect(decidedRank(accepted, 'accepted', 'rejected')).toBe(rankOf(work));
    }),
  );
});
