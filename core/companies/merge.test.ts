import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFields, arbitrarySource } from './arbitrary-company.ts';
import {
  COMPANY_FIELDS,
  companySchema,
  type Company,
  type CompanyFields,
  type Source,
} from './company.schema.ts';
import { mergeCopies, mergeFields, UNKNOWN_FIELDS } from './merge.ts';
import { companyFrom } from './new-company.ts';

const source = (kind: Source['kind'], day = 1): Source => ({
  kind,
  at: new Date(Date.UTC(2026, 0, day)),
  detail: '',
});
const company = (fields: Partial<CompanyFields>, from = source('register')): Company =>
  companyFrom({ businessId: '9900010-6', fields: { name: 'Havukka Oy', ...fields }, source: from });

describe.each([
  ['website', { website: true, import: true, register: true, manual: true }],
  ['import', { website: false, import: true, register: true, manual: true }],
  ['register', { website: false, import: false, register: true, manual: true }],
  ['manual', { website: false, import: false, register: false, manual: true }],
] as const)('a value from %s', (present, yields) => {
  test.each(Object.entries(yields))('against a newer one from %s: yields %s', (kind, does) => {
    const before = company({ town: 'Vantaa' }, source(present, 1));
    const { company: after } = mergeFields(before, { town: 'Kerava' }, source(kind as Source['kind'], 2));
    expect(after.town).toBe(does ? 'Kerava' : 'Vantaa');
    expect(after.sources.town?.kind).toBe(does ? kind : present);
  });

  test('is not replaced by an older one of its kind', () => {
    const before = company({ town: 'Vantaa' }, source(present, 2));
    expect(mergeFields(before, { town: 'Kerava' }, source(present, 1)).company).toBe(before);
  });
});

test('an import fills what the register does not know', () => {
  const { company: after, changed } = mergeFields(
    company({ town: 'Vantaa' }),
    { town: 'Kerava', sizeClass: '5-9' },
    source('import', 2),
  );
  expect(after).toMatchObject({ town: 'Vantaa', sizeClass: '5-9' });
  expect(changed).toEqual(['sizeClass']);
});

test('a field cleared by hand stays clear; one that nobody has filled is still open', () => {
  const cleared = mergeFields(
    company({ website: 'https://a.example' }),
    { website: '', street: '' },
    source('manual', 2),
  );
  const { company: after } = mergeFields(
    cleared.company,
    { website: 'https://a.example', street: 'Varastokatu 1' },
    source('register', 3),
  );
  expect(after).toMatchObject({ website: '', street: 'Varastokatu 1' });
});

test('the register takes its own value back, and another source may fill the field then', () => {
  const back = mergeFields(
    company({ website: 'https://a.example' }),
    { website: '' },
    source('register', 2),
  ).company;
  expect(back).toMatchObject({ website: '' });
  expect(back.sources.website).toBeUndefined();
  const filled = mergeFields(back, { website: 'https://b.example' }, source('import', 3)).company;
  expect(mergeFields(filled, { website: '' }, source('register', 4)).company.website).toBe(
    'https://b.example',
  );
});

test('a new name is found by its folded form', () => {
  expect(mergeFields(company({}), { name: 'Lumo Ab' }, source('manual', 2)).company.nameKey).toBe('lumo');
});

test('a code alone is not read in the classification of the code before it', () => {
  const before = company({ industry: '62010', industrySet: '2008' });
  const { company: after } = mergeFields(before, { industry: '62100' }, source('manual', 2));
  expect(after).toMatchObject({ industry: '62100', industrySet: '' });
});

test('of two copies, each field is the one of the better source', () => {
  const into = company({ town: 'Vantaa', sizeClass: '' }, source('import'));
  const from = mergeFields(company({ town: 'Kerava' }), { sizeClass: '10-19' }, source('manual', 2)).company;
  expect(mergeCopies(into, from).company).toMatchObject({ town: 'Kerava', sizeClass: '10-19' });
});

const arbitraryStatement = fc.record({ fields: arbitraryFields, source: arbitrarySource });
const start = company({}, source('website'));
const after = (statements: { fields: Partial<CompanyFields>; source: Source }[]) =>
  statements.reduce((known, { fields, source }) => mergeFields(known, fields, source).company, start);

describe('whatever is said, in whatever order', () => {
  test('the company stays whole: valid, every known field with a source, the code with its classification', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStatement, { maxLength: 8 }), (statements) => {
        const known = after(statements);
        expect(companySchema.safeParse(known).success).toBe(true);
        for (const field of COMPANY_FIELDS) {
          if (known[field] !== UNKNOWN_FIELDS[field] && field !== 'industrySet')
            expect(known.sources[field], field).toBeDefined();
        }
        expect(known.sources.industrySet).toEqual(known.sources.industry);
        if (known.industry === '') expect(known.industrySet).toBe('');
      }),
    );
  });

  test('what was given by hand is changed by hand only', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStatement, { maxLength: 5 }), arbitraryStatement, (statements, last) => {
        fc.pre(last.source.kind !== 'manual');
        const known = after(statements);
        const then = mergeFields(known, last.fields, last.source).company;
        for (const field of COMPANY_FIELDS) {
          if (known.sources[field]?.kind === 'manual') expect(then[field]).toBe(known[field]);
        }
      }),
    );
  });

  test('saying it again changes nothing, and what is not said stays', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStatement, { maxLength: 5 }), arbitraryStatement, (statements, last) => {
        const known = after(statements);
        const { company: then, changed } = mergeFields(known, last.fields, last.source);
        expect(mergeFields(then, last.fields, last.source)).toEqual({ company: then, changed: [] });
        for (const field of COMPANY_FIELDS) {
          if (!changed.includes(field)) expect(then[field]).toBe(known[field]);
        }
      }),
    );
  });

  test('however the sources take turns, each speaking in the order of time, values end the same', () => {
    const towns = fc.uniqueArray(
      fc.record({ town: fc.constantFrom('Vantaa', 'Kerava', 'Espoo'), source: arbitrarySource }),
      { maxLength: 6, selector: ({ source }) => source.at.getTime() },
    );
    type Said = { town: string; source: Source };
    const said = (list: Said[]) => after(list.map(({ town, source }) => ({ fields: { town }, source }))).town;
    /** The list with every kind's statements put in the order of time, the turns of the kinds as they were. */
    const eachInOrder = (list: Said[]) => {
      const left = list.toSorted((a, b) => a.source.at.getTime() - b.source.at.getTime());
      return list.map(({ source: { kind } }) => {
        const next = left.findIndex((one) => one.source.kind === kind);
        return left.splice(next, 1)[0]!;
      });
    };
    fc.assert(
      fc.property(
        towns.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(said(eachInOrder(shuffled))).toBe(said(eachInOrder(list)));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
