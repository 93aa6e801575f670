import { expect, test } from 'vitest';
import { COMPANY_FORMS, formName, formOfNumber, isRegisteredForm } from './forms.ts';
import { finnishTown, townCase, TOWNS } from './towns.ts';

test.each([
  ['VANTAA', 'Vantaa'],
  ['ÄHTÄRI', 'Ähtäri'],
  ['  koski   tl ', 'Koski Tl'],
  ['S:T MICHEL', 'S:T Michel'],
  ['', ''],
])('%j is written %j', (register, people) => expect(townCase(register)).toBe(people));

test('a town in either language has its Finnish name', () => {
  expect(['vanda', 'HELSINGFORS', 'Kervo', 's:t michel', 'Utsjoki'].map(finnishTown)).toEqual([
    'Vantaa',
    'Helsinki',
    'Kerava',
    'Mikkeli',
    'Utsjoki',
  ]);
});

test('the 26 towns of Uusimaa are there, each code once', () => {
  expect(TOWNS.slice(0, 26).at(-1)?.fi).toBe('Vihti');
  expect(new Set(TOWNS.map(({ municipality }) => municipality)).size).toBe(TOWNS.length);
});

test('forms: letters out of numbers, each once', () => {
  expect([formOfNumber('16'), formOfNumber('13'), formOfNumber('777'), formOfNumber('')]).toEqual([
    'OY',
    'KY',
    '',
    '',
  ]);
  expect(new Set(COMPANY_FORMS.map(({ code }) => code)).size).toBe(28);
  expect(formName('OY', 'sv')).toBe('Aktiebolag');
  expect([isRegisteredForm('OY'), isRegisteredForm('TMI'), isRegisteredForm('X')]).toEqual([
    true,
    false,
    false,
  ]);
});
