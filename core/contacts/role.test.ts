import { expect, test } from 'vitest';
import { roleOf, roleOfAddress } from './role.ts';

test.each([
  ['Toimitusjohtaja', 'ceo'],
  ['toimitusjohtaja, myynti', 'ceo'],
  ['TJ', 'ceo'],
  ['VD', 'ceo'],
  ['Verkställande direktör', 'ceo'],
  ['Managing Director', 'ceo'],
  ['Yrittäjä', 'owner'],
  ['Omistaja, hallituksen pj', 'owner'],
  ['Företagare', 'owner'],
  ['Co-founder', 'owner'],
  ['Henkilöstöpäällikkö', 'hr'],
  ['Rekrytointi', 'hr'],
  ['Personalchef', 'hr'],
  ['HR Manager', 'hr'],
  ['Myyntipäällikkö', 'sales'],
  ['Försäljningschef', 'sales'],
  ['Key Account Manager', 'sales'],
  ['Talouspäällikkö', 'finance'],
  ['Ekonomichef', 'finance'],
  ['Accountant', 'finance'],
  ['Toimistosihteeri', 'office'],
  ['Kundtjänst', 'office'],
  ['Työnjohtaja', 'other'],
  ['Yrittäjä'.normalize('NFD'), 'owner'],
  ['', ''],
  ['   ', ''],
] as const)('%s → %s', (title, role) => expect(roleOf(title)).toBe(role));

test.each([
  ['info', 'office'],
  ['laskutus', 'finance'],
  ['myynti.vantaa', 'sales'],
  ['hr', 'hr'],
  ['rekry', 'hr'],
  ['verstas', 'other'],
] as const)('%s@ → %s', (local, role) => expect(roleOfAddress(local)).toBe(role));
