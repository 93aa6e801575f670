import { expect, it } from 'vitest';
import { companyFrom } from '../../../../../core/companies/new-company.ts';
import { changedFields, draftOf, problemsOf, tidied } from './draft.ts';

const company = companyFrom({
  businessId: '9900010-6',
  fields: {
    name: 'Havukka Metalli Oy',
    town: 'Vantaa',
    website: 'https://havukka.example',
    status: 'active',
  },
  source: { kind: 'register', at: new Date('2026-11-20'), detail: '' },
});

it('sends only what was changed, so that other fields keep their source', () => {
  const draft = draftOf(company);
  expect(changedFields(draft, company)).toEqual({});
  expect(changedFields({ ...draft, town: 'Kerava', sizeClass: '5-9' }, company)).toEqual({
    town: 'Kerava',
    sizeClass: '5-9',
  });
});

it('sends an industry with its classification, though only one of them changed', () => {
  const kept = { ...company, industry: '43210', industrySet: '2025' as const };
  expect(changedFields({ ...draftOf(kept), industry: '62' }, kept)).toEqual({
    industry: '62',
    industrySet: '2025',
  });
});

it('sends what a new company says, and always its name', () => {
  expect(changedFields({ ...draftOf(null), name: 'Uusi Oy' }, null)).toEqual({ name: 'Uusi Oy' });
});

it('tidies texts and gives a web site its scheme', () => {
  const draft = tidied({ ...draftOf(null), name: '  Uusi  ', website: 'www.uusi.example' });
  expect(draft).toMatchObject({ name: 'Uusi', website: 'https://www.uusi.example' });
  expect(tidied({ ...draft, website: 'http://uusi.example' }).website).toBe('http://uusi.example');
});

it('finds what cannot be saved', () => {
  const bad = { name: '', businessId: '9900010-7', postCode: '0130', website: 'javascript:alert(1)' };
  expect(problemsOf({ ...draftOf(null), ...bad })).toEqual(['name', 'businessId', 'postCode', 'website']);
  expect(problemsOf(draftOf(company))).toEqual([]);
});
