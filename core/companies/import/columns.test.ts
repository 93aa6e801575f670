import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guessLayout } from './columns.ts';
import { openTable } from './table.ts';
import { isRepeatable, type Target } from './targets.ts';
import { FINNISH_HEADER, rowsOf, utf8 } from './testing.ts';

const layoutOf = (text: string) => guessLayout(rowsOf(utf8(text)));
const columnsOf = (header: string) => layoutOf(`${header}\nx`).columns;

test('Finnish headers', () => {
  expect(columnsOf(FINNISH_HEADER)).toEqual([
    'businessId',
    'name',
    'street',
    'postCode',
    'town',
    'industry2025',
    'sizeClass',
    'email',
    'phone',
    'contactName',
    'contactTitle',
    'website',
    'language',
    'registeredOn',
  ]);
});

test('Swedish headers', () => {
  expect(
    columnsOf(
      'FO-nummer;Företagets namn;Besöksadress;Postnummer;Postort;Bransch;Antal anställda;E-postadress;Telefonnummer;Kontaktperson;Befattning;Webbplats;Språk;Registreringsdatum',
    ),
  ).toEqual([
    'businessId',
    'name',
    'street',
    'postCode',
    'town',
    'industry2025',
    'sizeClass',
    'email',
    'phone',
    'contactName',
    'contactTitle',
    'website',
    'language',
    'registeredOn',
  ]);
});

test('English headers', () => {
  expect(
    columnsOf(
      'Company name;Business ID;E-mail;Phone;Contact person;Job title;City;Zip code;Website;Employees;TOL 2008',
    ),
  ).toEqual([
    'name',
    'businessId',
    'email',
    'phone',
    'contactName',
    'contactTitle',
    'town',
    'postCode',
    'website',
    'sizeClass',
    'industry2008',
  ]);
});

test.each<[string, (Target | null)[]]>([
  ['Yritys;Yhteyshenkilön puhelin;Yhteyshenkilön sähköposti', ['name', 'phone', 'email']],
  ['Yritys;Nimi', ['name', 'contactName']],
  ['Nimi;Toimialan nimi;Toimiala', ['name', null, 'industry2025']],
  ['Asiakkaan nimi;Maa;Liikevaihto;Kunta', ['name', null, null, 'town']],
])('%s', (header, columns) => {
  expect(columnsOf(header)).toEqual(columns);
});

describe('by contents', () => {
  const rows = [
    'Havukka Oy;9900010-6;info@havukka.fi;01300;www.havukka.fi',
    'Lumo Ab;9900034-1;info@lumo.fi;00180;https://lumo.fi',
  ].join('\n');

  it('without a header', () => {
    expect(layoutOf(rows)).toMatchObject({
      heading: null,
      columns: [null, 'businessId', 'email', 'postCode', 'website'],
    });
  });

  it('under headers that say nothing', () => {
    expect(layoutOf(`a;b;c;d;e\n${rows}`)).toMatchObject({
      heading: { row: 1, rows: 1 },
      columns: [null, 'businessId', 'email', 'postCode', 'website'],
    });
  });

  it('that say otherwise than the header', () => {
    expect(layoutOf('Yritys;Puhelin\nHavukka;info@havukka.fi\nLumo;info@lumo.fi').columns).toEqual([
      'name',
      'email',
    ]);
  });
});

it('does not depend on the order of the columns', () => {
  const header = `${FINNISH_HEADER};Nimi;Matkapuhelin;Maa;Henkilömäärä;Kunta;Osoite`.split(';');
  const shuffled = fc.shuffledSubarray(
    header.map((_, i) => i),
    { minLength: header.length },
  );
  const byHeader = (names: string[]) => {
    const { columns } = guessLayout([
      ...openTable(utf8(`${names.join(';')}\n${names.map(() => 'x').join(';')}`)).rows(),
    ]);
    return Object.fromEntries(names.map((name, i) => [name, columns[i]]));
  };
  const expected = byHeader(header);
  fc.assert(
    fc.property(shuffled, (order) => {
      expect(byHeader(order.map((i) => header[i]!))).toEqual(expected);
    }),
  );
});

it('chooses among equals by their names', () => {
  expect(columnsOf('Yritys kunta;Myynti kunta')).toEqual([null, 'town']);
  expect(columnsOf('Myynti kunta;Yritys kunta')).toEqual(['town', null]);
});

it('keeps the addresses and numbers of every column', () => {
  expect(columnsOf('Yritys;Sähköposti;Sähköposti;Puhelin;Matkapuhelin')).toEqual([
    'name',
    'email',
    'email',
    'phone',
    'phone',
  ]);
});

it('takes no other ids for business ids, and no words for industries', () => {
  const file = 'Company ID;Name;Industry\n1823746511;A;COMPUTER_SOFTWARE\n1823746512;B;RETAIL';
  expect(layoutOf(file).columns).toEqual([null, 'name', null]);
});

it('gives no target twice but addresses and numbers', () => {
  const name = fc.constantFrom(
    'Nimi',
    'Yritys',
    'Puhelin',
    'Puh',
    'Kunta',
    'Kaupunki',
    'x',
    'Sähköposti',
    'E-mail',
  );
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 9 }), (header) => {
      const given = columnsOf(header.join(';')).filter((target) => target !== null && !isRepeatable(target));
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
