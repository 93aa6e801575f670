import { expect, it } from 'vitest';
import { registerCriteriaSchema } from '../../../../../core/companies/company.schema.ts';
import {
  criteriaFrom,
  criteriaProblem,
  filterCount,
  isAsked,
  pageFrom,
  queryFrom,
  readLine,
} from './criteria.ts';

const asked = (said: object) => registerCriteriaSchema.parse(said);
const asQuery = (said: object, page?: number) =>
  JSON.parse(JSON.stringify(queryFrom(asked(said), page))) as Record<string, string>;

it('survives the way through the address', () => {
  const said = { town: 'Vantaa', industry: '25', industrySet: '2025', registeredFrom: '2020-01-01' };
  expect(asQuery(said, 3)).toEqual({ ...said, page: '3' });
  expect(criteriaFrom(asQuery(said))).toEqual(asked(said));
  expect(pageFrom(asQuery(said, 3))).toBe(3);
});

it('leaves out what does not fit, and keeps the rest', () => {
  const query = {
    town: 'Vantaa',
    industry: '12345678',
    registeredFrom: 'yesterday',
    postCode: ['01300', 'x'],
  };
  expect(criteriaFrom(query)).toEqual(asked({ town: 'Vantaa' }));
  expect([pageFrom({ page: '0' }), pageFrom({ page: '1.5' }), pageFrom({ page: '9999' })]).toEqual([1, 1, 1]);
});

it('tells a business id from a name', () => {
  expect(readLine(' 9900010-6 ')).toEqual({ name: '', businessId: '9900010-6' });
  expect(readLine('FI99000106')).toEqual({ name: '', businessId: '9900010-6' });
  expect(readLine('9900010-7')).toBe('badBusinessId');
  expect(readLine('Havukka 2000')).toEqual({ name: 'Havukka 2000', businessId: '' });
});

it('knows when nothing is asked, and what is wrong', () => {
  expect(isAsked(asked({ industrySet: '2025' }))).toBe(false);
  expect(criteriaProblem(asked({}))).toBe('nothingAsked');
  expect(criteriaProblem(asked({ postCode: '013' }))).toBe('postCode');
  expect(criteriaProblem(asked({ registeredFrom: '2024-02-01', registeredTo: '2024-01-31' }))).toBe('days');
  expect(criteriaProblem(asked({ town: 'Vantaa' }))).toBeNull();
});

it('counts a period as one filter', () => {
  expect(filterCount(asked({ registeredFrom: '2024-01-01', registeredTo: '2024-12-31', form: 'OY' }))).toBe(
    2,
  );
});
