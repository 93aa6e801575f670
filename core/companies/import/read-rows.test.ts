import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { IMPORT_BATCH, importRowSchema, type ImportRow } from '../../api/companies.schema.ts';
import { guessLayout } from './columns.ts';
import { importBatches, readRows } from './read-rows.ts';
import { checkRecord, recordFrom, type ImportRecord } from './row.ts';
import { guessSheet } from './sheets.ts';
import { openTable } from './table.ts';
import { FIELDS } from './targets.ts';
import { FINNISH_HEADER, latin, utf8 } from './testing.ts';

function read(bytes: Uint8Array) {
  const rows = [...readRows(openTable(bytes), guessSheet(openTable(bytes)))];
  return {
    ready: rows.flatMap(({ ready }) => ready),
    problems: rows.flatMap(({ problems }) =>
      problems.map(({ row, problem, severity, value }) => `${row} ${problem} ${severity} ${value}`.trim()),
    ),
  };
}

test('a Finnish list becomes companies and contacts', () => {
  const file = latin(
    `${FINNISH_HEADER}\r\n9900010-6;Hyvä Mäki Oy;Varastokatu 1;01300;VANTAA;62.01.0;10–49;Info@Hyvamaki.fi;040 123 4567;Aino Äijälä;toimitusjohtaja;www.hyvamaki.fi;suomi;3.2.2001\r\n`.replace(
      '–',
      '-',
    ),
  );
  expect(read(file)).toEqual({
    ready: [
      {
        row: 2,
        businessId: '9900010-6',
        fields: {
          name: 'Hyvä Mäki Oy',
          street: 'Varastokatu 1',
          postCode: '01300',
          town: 'Vantaa',
          industry: '62010',
          industrySet: '2025',
          sizeClass: '10-19',
          website: 'https://www.hyvamaki.fi',
          language: 'fi',
          registeredOn: '2001-02-03',
        },
        contact: {
          email: 'info@hyvamaki.fi',
          phone: '+358401234567',
          name: 'Aino Äijälä',
          title: 'toimitusjohtaja',
        },
      },
    ],
    problems: [],
  });
});

test('what is wrong is told by row; only a row without a name is left out', () => {
  const { ready, problems } = read(
    utf8(
      [
        'Yritys;Y-tunnus;Sähköposti;Puhelin;Www;Postinumero;Henkilöstö;Toimiala;Rekisteröity;Kieli',
        'Havukka;9900010-7;info(at)havukka;soita;ei ole;Vantaa;pieni;metalli;eilen;viro',
        ';;info@lumo.fi;;;;;;;',
        `${'x'.repeat(201)};;;;;;;;;`,
        ';9900034-1;;;;;;;;',
      ].join('\n'),
    ),
  );
  expect(ready).toEqual([
    { row: 2, fields: { name: 'Havukka' } },
    { row: 5, businessId: '9900034-1', fields: {} },
  ]);
  expect(problems).toEqual([
    '2 badEmail field info(at)havukka',
    '2 badPhone field soita',
    '2 badBusinessId field 9900010-7',
    '2 badPostCode field Vantaa',
    '2 badIndustry field metalli',
    '2 badSizeClass field pieni',
    '2 badWebsite field ei ole',
    '2 notUnderstood field viro',
    '2 badDate field eilen',
    '3 noName row',
    `4 tooLong field ${'x'.repeat(100)}`,
    '4 noName row',
  ]);
});

test('doubled rows keep only a contact that is new', () => {
  const { ready, problems } = read(
    utf8(
      [
        'Yritys;Y-tunnus;Postinumero;Kunta;Sähköposti;Henkilöstö',
        'Havukka Oy;9900010-6;01300;Vantaa;info@havukka.fi;5',
        'HAVUKKA OY;;01300;;aino@havukka.fi;9',
        'Havukka;9900010-6;;;info@havukka.fi;',
        'Havukka Oy;9900034-1;01300;Vantaa;;',
        'Lumo;;;Espoo;;',
        'Lumo Ab;;;ESPOO;info@lumo.fi;',
        'Lumo Ab;;;Turku;info@lumo.fi;',
      ].join('\n'),
    ),
  );
  expect(ready.map(({ row, fields, contact }) => [row, fields.name, contact?.email])).toEqual([
    [2, 'Havukka Oy', 'info@havukka.fi'],
    [3, 'HAVUKKA OY', 'aino@havukka.fi'],
    [5, 'Havukka Oy', undefined],
    [6, 'Lumo', undefined],
    [7, 'Lumo Ab', 'info@lumo.fi'],
    [8, 'Lumo Ab', 'info@lumo.fi'],
  ]);
  expect(ready[1]?.fields).toEqual({ name: 'HAVUKKA OY', postCode: '01300' });
  expect(problems).toEqual(['3 doubled row', '4 doubled row', '7 doubled row']);
});

test('several addresses in a cell are several contacts of one company', () => {
  const { ready, problems } = read(
    utf8(
      'Yritys;Y-tunnus;Sähköposti\nHavukka;9900010-6;info@havukka.fi; x\nLumo;;"a@lumo.fi; b@lumo.fi, a@lumo.fi"\n',
    ),
  );
  expect(ready.map(({ row, contact }) => [row, contact?.email])).toEqual([
    [2, 'info@havukka.fi'],
    [3, 'a@lumo.fi'],
    [3, 'b@lumo.fi'],
  ]);
  expect(problems).toEqual(['2 extraCells field x']);
});

test('the name is that of the address that carries it; further numbers are contacts of their own', () => {
  const { ready } = read(
    utf8(
      'Yritys;Sähköposti;Yhteyshenkilö;Sähköposti;Puhelin;Puhelin\nHavukka;info@havukka.fi;Aino Äijälä;aino.aijala@havukka.fi;040 1234567;09 123456',
    ),
  );
  expect(ready.map(({ contact }) => contact)).toEqual([
    { email: 'aino.aijala@havukka.fi', phone: '+358401234567', name: 'Aino Äijälä' },
    { email: 'info@havukka.fi' },
    { phone: '+3589123456' },
  ]);
});

test('totals, notes and repeated headings are no companies, and are told', () => {
  const rows = [
    'Yritys;Y-tunnus;Henkilöstö',
    'Total Oy;;3',
    'Summa;9900010-6;4',
    'Yritys;Y-tunnus;Henkilöstö',
    'Summa Defence Oyj;;5',
    'Summa;;12',
    'Yhteensä 3 yritystä;;',
    ';;',
    'Totalt:;;12',
    'Lähde: YTJ;;',
  ];
  const { ready, problems } = read(utf8(rows.join('\n')));
  expect(ready.map(({ fields }) => fields.name)).toEqual(['Total Oy', 'Summa', 'Summa Defence Oyj']);
  expect(problems).toEqual([
    '4 headingAgain row Yritys, Y-tunnus, Henkilöstö',
    '6 summaryRow row Summa, 12',
    '7 summaryRow row Yhteensä 3 yritystä',
    '9 summaryRow row Totalt:, 12',
    '10 summaryRow row Lähde: YTJ',
  ]);
});

test('errors of spreadsheets, lost letters and cells beside the table are told', () => {
  const { ready, problems } = read(
    utf8(
      'Yritys;Puhelin;Kunta\nHavukka;#PUUTTUU!;#?\n#N/A;040 1234567;Vantaa\nLumo;–;Esb\ufffd\nRihma;;;x;y\n',
    ),
  );
  expect(ready.map(({ fields }) => fields)).toEqual([
    { name: 'Havukka' },
    { name: 'Lumo', town: 'Esb\ufffd' },
    { name: 'Rihma' },
  ]);
  expect(problems).toEqual([
    '2 cellError field #PUUTTUU!',
    '2 noResult field',
    '3 cellError field #N/A',
    '3 noName row',
    '4 lostLetters field Esb\ufffd',
    '5 extraCells field x, y',
  ]);
});

test('a list of people without companies gets the names that their addresses tell, as guesses', () => {
  const file = utf8(
    'First Name,Last Name,Email Address\nAino,Äijälä,aino@konepaja-a.fi\nEero,Elo,eero@gmail.com\nSiiri,Suo,siiri@konepaja-a.fi\n',
  );
  const { ready, problems } = read(file);
  expect(ready).toEqual([
    {
      row: 2,
      fields: { name: 'Konepaja-a' },
      contact: { email: 'aino@konepaja-a.fi', name: 'Aino Äijälä' },
    },
    {
      row: 4,
      fields: { name: 'Konepaja-a' },
      contact: { email: 'siiri@konepaja-a.fi', name: 'Siiri Suo' },
    },
  ]);
  expect(problems).toEqual([
    '2 guessedName field Konepaja-a',
    '3 noName row',
    '4 guessedName field Konepaja-a',
    '4 doubled row',
  ]);
});

test('hidden rows are left out until they are asked for', () => {
  const hidden = utf8('<table><tr><td>Yritys<tr style="display:none"><td>Piilo Oy<tr><td>Näkyvä Oy</table>');
  const table = openTable(hidden);
  const layout = guessSheet(table);
  const names = (hiddenRows: boolean) =>
    [...readRows(table, { ...layout, hiddenRows })].flatMap(({ ready }) =>
      ready.map(({ fields }) => fields.name),
    );
  expect(names(false)).toEqual(['Näkyvä Oy']);
  expect(names(true)).toEqual(['Piilo Oy', 'Näkyvä Oy']);
});

test('formulas and HTML stay texts', () => {
  const { ready } = read(utf8('Yritys;Kunta\n=HYPERLINK(1);<b>Vantaa</b>\n'));
  expect(ready[0]?.fields).toEqual({ name: '=HYPERLINK(1)', town: '<b>Vantaa</b>' });
});

it('makes the same batches every time, each of one call', () => {
  const lines = Array.from({ length: 501 }, (_, i) => `Yritys ${i};Vantaa`);
  const table = openTable(utf8(`Yritys;Kunta\n${lines.join('\n')}`));
  const layout = guessLayout([...table.rows()]);
  const batches = [...importBatches(table, layout)];
  expect(batches.map(({ length }) => length)).toEqual([IMPORT_BATCH, IMPORT_BATCH, 101]);
  expect([...importBatches(table, layout)]).toEqual(batches);
});

const texts = fc.oneof(
  fc.string({ maxLength: 260 }),
  fc.constantFrom(
    '9900010-6',
    'info@havukka.fi',
    '040 1234567',
    '10-49',
    '62.01',
    '180',
    'www.a.fi',
    '3.2.2001',
    'OY',
    'suomi',
    'x'.repeat(300),
  ),
);
const records: fc.Arbitrary<ImportRecord> = fc.record(
  Object.fromEntries(FIELDS.map((target) => [target, texts])) as Record<
    (typeof FIELDS)[number],
    typeof texts
  >,
  { requiredKeys: [] },
);

it('sends only what the call takes, and the server finds nothing more to change', () => {
  fc.assert(
    fc.property(records, (record) => {
      const { row } = checkRecord(7, record);
      if (!row) return;
      expect(importRowSchema.safeParse(row).success).toBe(true);
      const again = checkRecord(7, recordFrom(row as ImportRow));
      expect(again).toEqual({ row, problems: [] });
    }),
    { numRuns: 500 },
  );
});
