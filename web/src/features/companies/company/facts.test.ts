import { expect, it } from 'vitest';
import { mergeFields } from '../../../../../core/companies/merge.ts';
import { companyFrom } from '../../../../../core/companies/new-company.ts';
import { addressLine, factsOf } from './facts.ts';

const register = { kind: 'register', at: new Date('2026-11-20T08:00:00Z'), detail: '' } as const;
const file = { kind: 'import', at: new Date('2026-11-21T08:00:00Z'), detail: 'koot.csv' } as const;
const company = mergeFields(
  companyFrom({
    businessId: '9900010-6',
    fields: { name: 'Havukka', street: 'Hakkilankuja 4', town: 'Vantaa', form: 'OY' },
    source: register,
  }),
  { postCode: '01300', sizeClass: '5-9' },
  file,
).company;
const facts = factsOf(company, (field) => company[field]);
const of = (field: string) => facts.find((fact) => fact.field === field);

it('tells only what is known, each with where it came from', () => {
  expect(of('sizeClass')).toEqual({ field: 'sizeClass', value: '5-9', sources: [file] });
  expect(of('website')).toBeUndefined();
});

it('tells every source of an address once', () => {
  expect(of('street')?.sources).toEqual([register, file]);
});

it('puts an address together of what is known', () => {
  expect(addressLine({ street: 'Hakkilankuja 4', postCode: '01300' }, 'Vantaa')).toBe(
    'Hakkilankuja 4, 01300 Vantaa',
  );
  expect(addressLine({ street: '', postCode: '' }, 'Vantaa')).toBe('Vantaa');
});
