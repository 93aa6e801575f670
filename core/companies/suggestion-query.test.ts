import { expect, it } from 'vitest';
import { suggestionQuery } from './suggestion-query.ts';

it.each([
  ['Hav', { name: 'hav' }],
  ['  Pajulan   PAJA ', { name: 'pajulan paja' }],
  ['3 Å Oy', { name: '3 å oy' }],
  ['0112038-9', { businessId: '0112038-9' }],
  ['FI01120389', { businessId: '0112038-9' }],
  ['Ha', null],
  ['A-- ', null],
  ['', null],
  ['0112038-8', null],
  ['011203', null],
  ['x'.repeat(101), null],
])('%j asks %j', (typed, query) => {
  expect(suggestionQuery(typed)).toEqual(query);
});
