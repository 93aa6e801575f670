import { expect, test } from 'vitest';
import { guessLayout } from './columns.ts';
import { guessHeading, headersOf } from './heading.ts';
import { rowsOf, utf8 } from './testing.ts';

test.each<[string, string, number | null, 1 | 2]>([
  ['the first row', 'Yritys;Kunta\nHavukka Oy;Vantaa', 1, 1],
  ['below a title', 'Vantaan yritykset 2026\n\nY-tunnus;Yritys;Kunta\n9900010-6;Havukka;Vantaa', 3, 1],
  ['below facts of the list', 'Lähde;YTJ\nHaettu;12.11.2026\nYritys;Kunta;Puhelin\nA;B;040 1234567', 3, 1],
  ['with a year', 'Yritys;Puhelin;2025\nHavukka;040 1234567;12', 1, 1],
  ['of words that nobody knows, below a title', 'Lista\nab;cd;ef\nHavukka;Vantaa;1\nLumo;Espoo;2', 2, 1],
  ['under names of groups', 'Yritys;;Yhteyshenkilö;\nNimi;Y-tunnus;Nimi;Puhelin\nA;9900010-6;B;1', 1, 2],
  ['over halves', 'Y-tunnus;Yritys;Yhteyshenkilö;\n;;Nimi;Sähköposti\n9900010-6;A;B;b@a.fi', 1, 2],
  ['of no file without one', '9900010-6;Havukka\n9900034-1;Lumo', null, 1],
  ['that is passed over as a title without one', 'Lista 2026\n9900010-6;Havukka\n9900034-1;Lumo', 1, 1],
])('a heading %s', (_, text, row, rows) => {
  expect(guessHeading(rowsOf(utf8(text)))).toEqual(row === null ? null : { row, rows });
});

test('two fields of one name are told apart by their groups', () => {
  const sample = rowsOf(
    utf8('Yritys;;Yhteyshenkilö;\nNimi;Y-tunnus;Nimi;Puhelin\nA;9900010-6;B;040 1234567'),
  );
  expect(guessLayout(sample).columns).toEqual(['name', 'businessId', 'contactName', 'phone']);
  expect(headersOf(sample, { row: 1, rows: 2 })[3]).toEqual({ group: 'Yhteyshenkilö', own: 'Puhelin' });
});

test('what stands to the right of the headings is a column where most rows have it', () => {
  const most = rowsOf(utf8('Yritys\nA;info@a.fi\nB;info@b.fi\nC'));
  expect(guessLayout(most).columns).toEqual(['name', 'email']);
  const few = rowsOf(utf8('Yritys\nA;soita\nB\nC'));
  expect(guessLayout(few).columns).toEqual(['name']);
});
