import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesAlike, industryName, industrySections, isAmong, type IndustrySet } from './industries.ts';

const alike = (code: string, set: IndustrySet = '') =>
  codesAlike({ code, set })
    .map((one) => `${one.set}:${one.code}`)
    .sort();

test.each([
  ['2008', 21, 88],
  ['2025', 22, 87],
] as const)('TOL %s has its sections, and every division in one of them', (set, sections, divisions) => {
  const list = industrySections(set);
  expect(list).toHaveLength(sections);
  const codes = list.flatMap((section) => section.divisions.map(({ code }) => code));
  expect(codes).toHaveLength(divisions);
  expect(new Set(codes).size).toBe(divisions);
  for (const { name, divisions: ones } of list) {
    for (const names of [name, ...ones.map((one) => one.name)])
      expect(Object.values(names).every(Boolean)).toBe(true);
  }
});

test('the letters shift from J on: a section is named within its own classification', () => {
  const letter = (set: '2008' | '2025', division: string) =>
    industrySections(set).find(({ divisions }) => divisions.some(({ code }) => code === division))?.code;
  expect([letter('2008', '62'), letter('2025', '62')]).toEqual(['J', 'K']);
  expect([letter('2008', '88'), letter('2025', '88')]).toEqual(['Q', 'R']);
});

test('a code is named by its division', () => {
  expect(industryName({ code: '62010', set: '2008' }, 'sv')).toBe(
    'Dataprogrammering, datakonsultverksamhet o.d.',
  );
  expect(industryName({ code: '45', set: '2025' }, 'fi')).toBeNull();
  expect(industryName({ code: '45', set: '' }, 'en')).toMatch(/motor vehicles/);
});

describe('the codes that mean the same', () => {
  test('a moved class is asked for by both', () => {
    expect(alike('25620', '2008')).toEqual(['2008:25620', '2025:2553']);
    expect(alike('25530', '2025')).toEqual(['2008:2562', '2025:25530']);
  });
  test('an unmoved one has the same code in both', () => {
    expect(alike('10710')).toEqual(['2008:10710', '2025:10710']);
    expect(alike('10710', '2008')).toEqual(['2008:10710', '2025:10710']);
  });
  test('a division that was broken up leads to its parts, and they lead back', () => {
    expect(alike('45', '2008')).toEqual(
      [
        '2008:45',
        ...['4671', '4672', '4673', '4781', '4782', '4783', '9531', '9532'].map((c) => `2025:${c}`),
      ].sort(),
    );
    expect(alike('95310', '2025')).toEqual(['2008:4520', '2025:95310']);
    expect(alike('95', '2025')).toContain('2008:4520');
  });
  test('what is under another code of the list is not asked for again', () => {
    expect(alike('62', '2008')).toEqual(['2008:62', '2025:62']);
  });
});

describe('for any code', () => {
  const division = fc.constantFrom(
    ...(['2008', '2025'] as const).flatMap((set) =>
      industrySections(set).flatMap(({ divisions }) => divisions.map(({ code }) => ({ code, set }))),
    ),
  );
  const known = fc
    .tuple(division, fc.stringMatching(/^\d{0,3}$/))
    .map(([{ code, set }, rest]) => ({ code: code + rest, set }));

  test('the code itself is among those alike, and none is under another of its classification', () => {
    fc.assert(
      fc.property(known, (given) => {
        const codes = codesAlike(given);
        expect(isAmong(given, codes)).toBe(true);
        for (const one of codes)
          expect(codes.filter(({ code, set }) => set === one.set && one.code.startsWith(code))).toEqual([
            one,
          ]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is alike one way is alike the other way', () => {
    fc.assert(
      fc.property(known, (given) => {
        for (const one of codesAlike(given)) {
          const back = codesAlike(one);
          const meets = ({ code, set }: { code: string; set: string }) =>
            set === given.set && (code.startsWith(given.code) || given.code.startsWith(code));
          expect(back.some(meets), `${one.set} ${one.code}`).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a company found by a code of the other classification is left out', () => {
  // 25.40 made weapons in TOL 2008 and forges metal in TOL 2025.
  const weapons = codesAlike({ code: '25400', set: '2008' });
  expect(isAmong({ code: '25400', set: '2008' }, weapons)).toBe(true);
  expect(isAmong({ code: '25300', set: '2025' }, weapons)).toBe(true);
  expect(isAmong({ code: '25400', set: '2025' }, weapons)).toBe(false);
  expect(isAmong({ code: '25400', set: '' }, weapons)).toBe(true);
});
