/** Arbitrary companies and what sources say of them, for property tests. */
import fc from 'fast-check';
import {
  COMPANY_STATUSES,
  SIZE_CLASSES,
  SOURCE_KINDS,
  type CompanyFields,
  type Source,
} from './company.schema.ts';

const day = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-01-01T00:00:00Z');
const words = (...list: string[]) => fc.constantFrom('', ...list);

export const arbitrarySource: fc.Arbitrary<Source> = fc.record({
  kind: fc.constantFrom(...SOURCE_KINDS),
  at: fc.integer({ min: 0, max: 300 }).map((days) => new Date(START + days * day)),
  detail: fc.constantFrom('', 'yritykset.csv', 'uid'),
});

/** Few values per field, so that sources often agree. */
const every: { [F in keyof CompanyFields]: fc.Arbitrary<CompanyFields[F]> } = {
  name: fc.constantFrom('Havukka Oy', 'Lumo Ab', 'Kajo Ky'),
  form: words('OY', 'KY'),
  industry: words('62010', '62100'),
  industrySet: fc.constantFrom('', '2008', '2025'),
  town: words('Vantaa', 'Kerava'),
  municipality: words('092', '245'),
  postCode: words('01300', '04200'),
  street: words('Varastokatu 1', 'Teollisuustie 2'),
  sizeClass: fc.constantFrom('', ...SIZE_CLASSES),
  website: words('https://havukka.example', 'https://lumo.example'),
  registeredOn: words('2001-02-03', '2019-11-12'),
  language: fc.constantFrom('', 'fi', 'sv', 'en'),
  status: fc.constantFrom(...COMPANY_STATUSES),
};

/** What a source says: any of the fields, empty ones too. */
export const arbitraryFields: fc.Arbitrary<Partial<CompanyFields>> = fc.record(every, { requiredKeys: [] });
