import { expect, test } from 'vitest';
import { phonesIn } from './find-phones.ts';

test.each([
  ['Puh. 040 123 4567', ['+358401234567']],
  ['puhelin: +358 (0)40 123 4567', ['+358401234567']],
  ['040 123 4567', ['+358401234567']],
  ['Aino Korpela, 040 123 4567', ['+358401234567']],
  ['Tel. 09-123 4567 | GSM 0401234567', ['+35891234567', '+358401234567']],
  ['Soita meille +358 40 123 4567 heti', ['+358401234567']],
  ['tel:+358401234567', ['+358401234567']],
  ['Y-tunnus 2345678-9', []],
  ['01510 Vantaa', []],
  ['FI21 1234 5600 0007 85', []],
  ['Vuodesta 1985 – 040 tuotetta', []],
  ['Tilaus 0401234567890123456789', []],
])('%s holds %j', (line, numbers) => expect(phonesIn(line).map(({ number }) => number)).toEqual(numbers));

test.each([
  ['Vaihde 09 123 4567', 'shared'],
  ['tfn växel 09 123 4567', 'shared'],
  ['09 123 4567 (vaihde)', 'shared'],
  ['GSM 040 123 4567', 'direct'],
  ['suora: 09 123 4567', 'direct'],
  ['040 123 4567 (matkapuhelin)', 'direct'],
  ['mobil 040 123 4567', 'direct'],
  ['Puh. 040 123 4567', ''],
])('%s is of use %s', (line, use) => expect(phonesIn(line)).toMatchObject([{ use }]));

test.each([
  'Faksi 09 123 4567',
  '09 123 4567 (fax)',
  'telefax: +358 9 123 4567',
  'Fax 09 123 4567, faksi 09 123 4567',
])('nobody is called at %s', (line) => expect(phonesIn(line)).toEqual([]));
