import { expect, it } from 'vitest';
import type { RegisterCompany } from './company.schema.ts';
import { SUGGESTIONS, suggestionsOf } from './suggestions.ts';

const company = (name: string, status: RegisterCompany['status'] = 'active') =>
  ({ name, businessId: `id of ${name}`, town: 'Vantaa', status, street: 'Salakuja 1' }) as RegisterCompany;
const names = (companies: RegisterCompany[], typed: string) =>
  suggestionsOf(companies, typed).map(({ name }) => name);

it('puts those in business first, then those that begin so, then the short ones', () => {
  const found = [
    company('Paja Vanha Oy', 'ceased'),
    company('Taidepaja Oy'),
    company('Paja ja Poika Oy'),
    company('Pajatalo'),
    company('Paja Konkurssi Oy', 'bankrupt'),
  ];
  expect(names(found, 'paja')).toEqual([
    'Pajatalo',
    'Paja ja Poika Oy',
    'Taidepaja Oy',
    'Paja Vanha Oy',
    'Paja Konkurssi Oy',
  ]);
});

it('tells name, business id and town only, of a few', () => {
  const many = Array.from({ length: 30 }, (_, i) => company(`Paja ${i} Oy`));
  const suggestions = suggestionsOf(many, 'paja');
  expect(suggestions).toHaveLength(SUGGESTIONS);
  expect(Object.keys(suggestions[0]!)).toEqual(['name', 'businessId', 'town']);
});
