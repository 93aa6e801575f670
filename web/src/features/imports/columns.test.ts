import { expect, it, test } from 'vitest';
import type { Layout } from '../../../../core/companies/import/columns.ts';
import { columnLetter, isEnough, shownColumns, withTarget } from './columns.ts';

const layout: Layout = { header: true, columns: ['name', null, 'town'] };
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
  expect(shownColumns({ ...layout, header: false }, sample)[0]).toMatchObject({
    name: 'A',
    examples: ['Yritys', 'Havukka', 'Lumo'],
  });
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

it('needs a name or a business id', () => {
  expect(isEnough(layout)).toBe(true);
  expect(isEnough({ header: true, columns: ['businessId'] })).toBe(true);
  expect(isEnough({ header: true, columns: ['town', null] })).toBe(false);
});
