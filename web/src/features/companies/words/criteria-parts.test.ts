import { expect, it } from 'vitest';
import { registerCriteriaSchema } from '../../../../../core/companies/company.schema.ts';
import { criteriaParts, type CriteriaWords } from './criteria-parts.ts';

const words: CriteriaWords = {
  industry: (code, set) => `industry ${code}/${set}`,
  town: (town) => town,
  form: (form) => `form ${form}`,
  name: (name) => `"${name}"`,
  registered: (from, to) => `${from}–${to}`,
};
const parts = (said: object) => criteriaParts(registerCriteriaSchema.parse(said), words);

it('tells what first and then where', () => {
  expect(parts({ town: 'Vantaa', industry: '25', industrySet: '2025', form: 'OY' })).toEqual([
    'industry 25/2025',
    'Vantaa',
    'form OY',
  ]);
});

it('tells a period that is open at one end', () => {
  expect(parts({ registeredFrom: '2024-01-01' })).toEqual(['2024-01-01–']);
  expect(parts({ registeredTo: '2024-12-31', name: 'Hav' })).toEqual(['"Hav"', '–2024-12-31']);
});

it('tells nothing of an empty search', () => {
  expect(parts({ industrySet: '2025' })).toEqual([]);
});
