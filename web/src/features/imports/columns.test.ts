import { expect, it, test } from 'vitest';
import type { Layout } from '../../../../core/companies/import/columns.ts';
import {
  columnLetter,
  headingChoices,
  isEnough,
  leftOutColumns,
  shownColumns,
  withTarget,
} from './columns.ts';

const layout: Layout = {
  sheet: 0,
  heading: { row: 1, rows: 1 },
  columns: ['name', null, 'town'],
  hiddenRows: false,
  guessNames: false,
};
const sample = [
  { row: 1, cells: ['Yritys', '', 'Kunta'] },
  { row: 2, cells: ['Havukka', 'x', 'Vantaa'] },
  { row: 3, cells: ['Lumo', '', 'Vantaa'] },
];

it('shows a header or a letter, and different examples', () => {
  expect(shownColumns(layout, sample)).toEqual([
    { name: 'Yritys', examples: ['Havukka', 'Lumo'], target: 'name' },
    { name: 'B', examples: ['x'], target: null },
    { name: 'Kunta', examples: ['Vantaa'], target: 'town' },
  ]);
  expect(shownColumns({ ...layout, heading: null }, sample)[0]).toMatchObject({
    name: 'A',
    examples: ['Yritys', 'Havukka', 'Lumo'],
  });
});

it('shows no examples from rows that are left out', () => {
  const hidden = sample.map((one) => (one.row === 2 ? { ...one, hidden: true as const } : one));
  expect(shownColumns(layout, hidden)[0]?.examples).toEqual(['Lumo']);
  expect(shownColumns({ ...layout, hiddenRows: true }, hidden)[0]?.examples).toEqual(['Havukka', 'Lumo']);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [199, 'GR'],
])('column %i is %s', (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});

it('gives a target to one column only', () => {
  expect(withTarget(layout, 1, 'name').columns).toEqual([null, 'name', 'town']);
  expect(withTarget(layout, 0, null).columns).toEqual([null, null, 'town']);
});

it('keeps every column of addresses, and guesses no names where they are given', () => {
  const people: Layout = { ...layout, columns: ['email', null, null], guessNames: true };
  expect(withTarget(people, 1, 'email')).toMatchObject({
    columns: ['email', 'email', null],
    guessNames: true,
  });
  expect(withTarget(people, 1, 'name')).toMatchObject({
    columns: ['email', 'name', null],
    guessNames: false,
  });
});

it('names the columns that are left out, under their group', () => {
  const two = [
    { row: 1, cells: ['Yritys', 'Muut', '', ''] },
    { row: 2, cells: ['Nimi', 'a', 'b', ''] },
    { row: 3, cells: ['Havukka', 'x', '', 'y'] },
  ];
  const columns = shownColumns(
    { ...layout, heading: { row: 1, rows: 2 }, columns: ['name', null, null, null] },
    two,
  );
  expect(leftOutColumns(columns)).toEqual(['Muut – a', 'D']);
});

it('offers the first rows for a heading, and the one that is it', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({
    row: i + 1,
    cells: [`${i}`, '', 'x'.repeat(i * 10)],
  }));
  const choices = headingChoices(rows, { row: 30, rows: 1 });
  expect(choices.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 30]);
  expect(choices[1]!.text).toBe('1 · xxxxxxxxxx');
  expect(choices[15]!.text).toHaveLength(80);
});

it('needs a name or a business id', () => {
  expect(isEnough(layout)).toBe(true);
  expect(isEnough({ ...layout, columns: ['businessId'] })).toBe(true);
  expect(isEnough({ ...layout, columns: ['town', null] })).toBe(false);
  expect(isEnough({ ...layout, columns: ['town', 'email'] })).toBe(false);
  expect(isEnough({ ...layout, columns: ['town', 'email'], guessNames: true })).toBe(true);
});
