import { expect, test } from 'vitest';
import { findDoubles, type PossibleDouble } from './doubles.ts';

const company = (id: string, known: Partial<PossibleDouble> = {}): PossibleDouble => ({
  id,
  businessId: null,
  nameKey: '',
  town: '',
  postCode: '',
  website: '',
  ...known,
});
const found = (...companies: PossibleDouble[]) =>
  findDoubles(companies).map(({ a, b, because }) => `${a}${b} ${because}`);

test('each sign in the order of its weight, each pair once', () => {
  expect(
    found(
      company('a', { nameKey: 'kajo', town: 'Vantaa', website: 'https://kajo.fi', businessId: '9900010-6' }),
      company('b', { nameKey: 'kajo', town: 'Vantaa', website: 'http://www.kajo.fi/yhteys' }),
      company('c', { nameKey: 'kajo', town: 'Vantaa' }),
      company('d', { nameKey: 'kajo', town: 'Kerava' }),
      company('e', { businessId: '9900010-6' }),
    ),
  ).toEqual([
    'ae businessId',
    'ab website',
    'ac nameAndPlace',
    'bc nameAndPlace',
    'ad name',
    'bd name',
    'cd name',
  ]);
});

test('two business ids are two companies', () => {
  const alike = { nameKey: 'kajo', town: 'Vantaa', website: 'https://kajo.fi' };
  expect(
    found(
      company('a', { ...alike, businessId: '9900010-6' }),
      company('b', { ...alike, businessId: '9900034-1' }),
    ),
  ).toEqual([]);
});

test('a site or a name of many tells nothing', () => {
  const many = Array.from({ length: 11 }, (_, i) =>
    company(`c${i}`, { nameKey: 'x', website: 'https://facebook.com/x' }),
  );
  expect(found(...many)).toEqual([]);
});

test('what is not known is not in common, and the list ends somewhere', () => {
  expect(found(company('a'), company('b'))).toEqual([]);
  const same = Array.from({ length: 40 }, (_, i) => company(`c${i}`, { businessId: '9900010-6' }));
  expect(findDoubles(same)).toHaveLength(200);
});
