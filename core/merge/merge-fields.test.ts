import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mergeFields, sameValue } from './merge-fields.ts';

const base = {
  name: 'Botti',
  site: { title: { fi: 'Otsikko', sv: 'Rubrik' } as Record<string, string> },
  locales: ['fi'],
};

describe('mergeFields', () => {
  it('lets two people write different languages of one text', () => {
    const mine = { ...base, site: { title: { ...base.site.title, fi: 'Minun' } } };
    const theirs = { ...base, site: { title: { ...base.site.title, sv: 'Deras' } } };
    expect(mergeFields(base, mine, theirs)).toEqual({
      merged: { ...base, site: { title: { fi: 'Minun', sv: 'Deras' } } },
      conflicts: [],
    });
  });

  it('reports a field that both changed and keeps mine, or theirs when asked', () => {
    const mine = { ...base, name: 'Minun' };
    const theirs = { ...base, name: 'Heidän', locales: ['fi', 'sv'] };
    expect(mergeFields(base, mine, theirs)).toEqual({
      merged: { ...base, name: 'Minun', locales: ['fi', 'sv'] },
      conflicts: ['name'],
    });
    expect(mergeFields(base, mine, theirs, 'theirs').merged.name).toBe('Heidän');
  });

  it('names the smallest field of a conflict', () => {
    const mine = { ...base, site: { title: { fi: 'A' } } };
    const theirs = { ...base, site: { title: { fi: 'B', sv: 'Rubrik' } } };
    expect(mergeFields(base, mine, theirs)).toEqual({
      merged: { ...base, site: { title: { fi: 'A' } } },
      conflicts: ['site.title.fi'],
    });
  });

  it('treats a list as one value', () => {
    const { conflicts } = mergeFields(base, { ...base, locales: ['sv'] }, { ...base, locales: ['en'] });
    expect(conflicts).toEqual(['locales']);
  });

  const fields = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(fc.string(), fc.array(fc.nat()), fc.dictionary(fc.constantFrom('fi', 'sv'), fc.string())),
  );

  it('never loses a change that only one side made', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        expect(mergeFields<object>(before, after, before)).toEqual({ merged: after, conflicts: [] });
        expect(mergeFields<object>(before, before, after)).toEqual({ merged: after, conflicts: [] });
      }),
    );
  });

  it('agrees with itself when both made the same change', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        expect(mergeFields<object>(before, after, structuredClone(after)).conflicts).toEqual([]);
      }),
    );
  });
});

describe('sameValue', () => {
  it('does not mind the order of keys, and minds everything else', () => {
    expect(sameValue({ fi: 'a', sv: 'b' }, { sv: 'b', fi: 'a' })).toBe(true);
    expect(sameValue({ fi: 'a' }, { fi: 'a', sv: 'b' })).toBe(false);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue(null, undefined)).toBe(false);
  });
});
