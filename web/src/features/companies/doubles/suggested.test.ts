import { expect, it } from 'vitest';
import { companyFrom } from '../../../../../core/companies/new-company.ts';
import { suggestedToStay } from './suggested.ts';

const source = { kind: 'import', at: new Date('2026-11-25'), detail: 'a.csv' } as const;
const poor = companyFrom({ businessId: null, fields: { name: 'Havukka' }, source });
const rich = companyFrom({
  businessId: null,
  fields: { name: 'Havukka', town: 'Vantaa', form: 'OY' },
  source,
});

it('keeps the one with a business id, however little else is known', () => {
  expect(suggestedToStay(rich, { ...poor, businessId: '9900010-6' })).toBe('b');
});

it('keeps the better known one, and the first of two alike', () => {
  expect(suggestedToStay(poor, rich)).toBe('b');
  expect(suggestedToStay(rich, poor)).toBe('a');
  expect(suggestedToStay(rich, rich)).toBe('a');
});
