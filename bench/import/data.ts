/** A list of companies with twelve columns, as many rows as asked for: CSV as Excel in Finland saves it, or XLSX. */
import { writeXlsx } from 'hucre/xlsx';
import { checkDigit } from '../../core/contacts/business-id.ts';

const HEADER = [
  'Y-tunnus',
  'Yrityksen nimi',
  'Katuosoite',
  'Postinumero',
  'Postitoimipaikka',
  'Toimiala',
  'Henkilöstö',
  'Sähköposti',
  'Puhelin',
  'Yhteyshenkilö',
  'Verkkosivut',
  'Rekisteröity',
];
const TOWNS = ['VANTAA', 'JÄRVENPÄÄ', 'Kerava', 'Närpiö'];
const SIZES = ['1-4', '5-9', '10–19', '37', '250'];
/** Bodies of business ids far above those that have been issued. */
const FIRST = 9_000_000;

function businessId(number: number): string {
  for (let body = FIRST + number * 2; ; body += 1) {
    const digit = checkDigit(String(body));
    if (digit !== null) return `${body}-${digit}`;
  }
}

function* lines(count: number): Generator<string[]> {
  yield HEADER;
  for (let i = 0; i < count; i += 1) {
    yield [
      businessId(i),
      `Yritys ${i} Öljynen Oy`,
      `Teollisuuskatu ${i % 300}`,
      `0${1300 + (i % 90)}`,
      TOWNS[i % TOWNS.length]!,
      '62010',
      SIZES[i % SIZES.length]!,
      `info@yritys${i}.fi`,
      `040 ${1_000_000 + i}`,
      `Mäki ${i}, Aino`,
      `www.yritys${i}.fi`,
      `${1 + (i % 28)}.${1 + (i % 12)}.20${String(i % 25).padStart(2, '0')}`,
    ];
  }
}

export function csvFile(count: number): Uint8Array {
  const text = [...lines(count)].map((cells) => cells.join(';')).join('\r\n');
  return Buffer.from(text.replaceAll('–', '-'), 'latin1');
}

/** With shared texts, as Excel saves it. */
export async function xlsxFile(count: number): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Yritykset', rows: [...lines(count)] }] });
}
