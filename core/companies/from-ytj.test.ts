import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerCompanySchema } from './company.schema.ts';
import { fromYtj } from './from-ytj.ts';
import { YTJ_SAMPLE } from './ytj-sample.ts';
import { ytjCompanySchema, ytjPageSchema } from './ytj.schema.ts';

const read = (company: object) =>
  fromYtj(
    ytjCompanySchema.parse({
      businessId: { value: '9900010-6' },
      names: [{ name: 'Havukka Oy', type: '1' }],
      tradeRegisterStatus: '1',
      ...company,
    }),
  );
const page = ytjPageSchema.parse(YTJ_SAMPLE);

test('the sample becomes two companies in our words', () => {
  expect(page.totalResults).toBe(2);
  const [first, second] = page.companies.map(fromYtj);
  expect(first).toEqual({
    businessId: '9900010-6',
    name: 'Esimerkki Konserni Oy',
    otherNames: ['Esimerkki Palvelut Oy', 'Exempel Koncern Ab', 'Esimerkki Kahvila'],
    form: 'OY',
    industry: '70100',
    industrySet: '2025',
    town: 'Tampere',
    municipality: '837',
    postCode: '33100',
    street: 'Mallikatu 7 B 12',
    sizeClass: '',
    website: 'http://www.esimerkkikonserni.example',
    registeredOn: '2019-02-20',
    language: '',
    status: 'active',
    lastModified: '2026-08-19T10:04:06',
  });
  expect(second).toMatchObject({
    industry: '70220',
    industrySet: '2008',
    status: 'bankrupt',
    town: '',
    street: '',
    website: '',
  });
});

test('both forms of the date of change read the same', () => {
  expect(read({ lastModified: '2026-08-19 10:04:06' })?.lastModified).toBe('2026-08-19T10:04:06');
});

describe('the name', () => {
  const named = (...names: object[]) => read({ names })?.name;
  test('is the one that has not ended, whatever its version', () => {
    const old = { name: 'Vanha Oy', type: '1', version: 1, endDate: '2020-01-01' };
    expect(named(old, { name: 'Uusi Oy', type: '1', version: 2 })).toBe('Uusi Oy');
  });
  test('of a company whose names have all ended is the newest', () => {
    const ended = { type: '1', endDate: '2020-01-01' };
    expect(
      named({ ...ended, name: 'Vanha Oy', version: 2 }, { ...ended, name: 'Viimeinen Oy', version: 1 }),
    ).toBe('Viimeinen Oy');
  });
  test('is never an auxiliary one', () => expect(named({ name: 'Kahvila', type: '3' })).toBeUndefined());
});

test.each([
  [{ tradeRegisterStatus: '1' }, 'active'],
  [{ tradeRegisterStatus: '4' }, 'ceased'],
  [{ tradeRegisterStatus: '2' }, 'ceased'],
  [{ tradeRegisterStatus: '1', endDate: '2024-01-01' }, 'ceased'],
  [{ tradeRegisterStatus: '3' }, 'unknown'],
  [{ companySituations: [{ type: 'KONK' }] }, 'bankrupt'],
  [{ companySituations: [{ type: 'KONK', endDate: null }] }, 'bankrupt'],
  [{ companySituations: [{ type: 'KONK', endDate: '2024-01-01' }] }, 'active'],
  [{ companySituations: [{ type: 'SELTILA' }] }, 'ceased'],
  [{ companySituations: [{ type: 'SANE' }] }, 'active'],
  [{ status: '2', tradeRegisterStatus: '4', endDate: '2020-02-02' }, 'ceased'],
])('%j is %s', (company, status) => expect(read(company)?.status).toBe(status));

describe('the place', () => {
  const tampere = { city: 'TAMPERE', languageCode: '1', municipalityCode: '837' };
  test('is the visiting address, whatever the order', () => {
    const addresses = [
      { type: 2, postCode: '33101', postOfficeBox: '42', postOffices: [tampere] },
      { type: 1, street: 'Mallikatu', postCode: '33100', postOffices: [tampere] },
    ];
    expect(read({ addresses })).toMatchObject({ postCode: '33100', street: 'Mallikatu' });
    expect(read({ addresses: addresses.slice(0, 1) })).toMatchObject({ postCode: '33101', street: 'PL 42' });
  });
  test('in Finland comes before one abroad; one abroad is written out', () => {
    const abroad = { type: 1, country: 'EE', freeAddressLine: 'Tartu_mnt_12 10145_Tallinn', street: null };
    expect(read({ addresses: [abroad] })).toMatchObject({
      street: 'Tartu mnt 12, 10145 Tallinn',
      town: '',
      postCode: '',
    });
    const home = { type: 2, postOfficeBox: '7', postCode: '33101', postOffices: [tampere] };
    expect(read({ addresses: [abroad, home] })).toMatchObject({ town: 'Tampere', street: 'PL 7' });
  });
  test('goes by its Finnish name', () => {
    const town = (...postOffices: object[]) => read({ addresses: [{ type: 1, postOffices }] })?.town;
    expect(town({ city: 'VANDA', languageCode: '2' }, { city: 'VANTAA', languageCode: '1' })).toBe('Vantaa');
    expect(town({ city: 'VANDA', languageCode: '2' })).toBe('Vantaa');
    expect(town({ city: 'ÄÄNEKOSKI', languageCode: '1' })).toBe('Äänekoski');
    expect(town({ city: 'VALLI-SALO', languageCode: '1' })).toBe('Valli-Salo');
  });
});

test.each([
  [{ type: '62010', typeCodeSet: 'TOIMI3' }, '62010', '2008'],
  [{ type: 62100, typeCodeSet: 'TOIMI4' }, '62100', '2025'],
  [{ type: '72200', typeCodeSet: 'TOIMI2' }, '', ''],
  [{ type: '00000', typeCodeSet: 'TOIMI4' }, '', ''],
  [{ type: 'X', typeCodeSet: 'TOIMI4' }, '', ''],
  [null, '', ''],
])('of the line of business %j the code is %j of %j', (mainBusinessLine, industry, industrySet) =>
  expect(read({ mainBusinessLine })).toMatchObject({ industry, industrySet }),
);

test.each([
  ['Havukka Ab', 'sv'],
  ['Ab Havukka', 'sv'],
  ['Oy Havukka Ab', ''],
  ['Havukka Oy', ''],
  ['Abacus Oy', ''],
  ['Kraft Andelslag', 'sv'],
])('%s is written to in %j', (name, language) =>
  expect(read({ names: [{ name, type: '1' }] })?.language).toBe(language),
);

test('a form of another list is not known', () => {
  expect(read({ companyForms: [{ type: '99', version: 1 }] })?.form).toBe('');
  expect(
    read({
      companyForms: [
        { type: '26', version: 2 },
        { type: '16', version: 1 },
      ],
    })?.form,
  ).toBe('OY');
});

describe('what the register should not send', () => {
  test('one bad company does not lose the page', () => {
    const companies = [null, 7, {}, { businessId: null }, { businessId: { value: '9900010-6' }, names: 'x' }];
    const sample = YTJ_SAMPLE as { companies: object[] };
    const parsed = ytjPageSchema.parse({ totalResults: '7', companies: [...companies, ...sample.companies] });
    expect(parsed.companies.map(fromYtj).filter(Boolean)).toHaveLength(2);
  });

  test('an id with a wrong check digit is nobody’s', () => {
    expect(read({ businessId: { value: '9900010-5' } })).toBeNull();
  });

  test('anything at all becomes a whole company or none', () => {
    const keys = Object.keys(ytjCompanySchema.shape);
    const anyCompany = fc.dictionary(fc.constantFrom(...keys), fc.anything({ maxDepth: 3 }));
    fc.assert(
      fc.property(anyCompany, fc.boolean(), (company, named) => {
        const known = { businessId: { value: '9900010-6' }, names: [{ name: 'Havukka Oy', type: '1' }] };
        const parsed = ytjCompanySchema.safeParse(named ? { ...company, ...known } : company);
        const read = parsed.success ? fromYtj(parsed.data) : null;
        if (named) expect(read).not.toBeNull();
        if (read) expect(registerCompanySchema.safeParse(read).success).toBe(true);
      }),
    );
  });
});
