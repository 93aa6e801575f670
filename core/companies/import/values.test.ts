import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIZE_CLASSES } from '../company.schema.ts';
import { parseEmail } from './addresses.ts';
import { parseSizeClass } from './head-count.ts';
import * as values from './values.ts';

test.each([
  ['2001-02-03', '2001-02-03'],
  ['3.2.2001', '2001-02-03'],
  ['03.02.2001 12:00', '2001-02-03'],
  ['3/2/2001', '2001-02-03'],
  ['2001-2-3T00:00:00', '2001-02-03'],
  ['36925', '2001-02-03'],
  ['36925.0', '2001-02-03'],
  ['36925.75', '2001-02-03'],
  ['2001', '2001-01-01'],
  ['31.2.2001', null],
  ['3.2.01', null],
  ['eilen', null],
])('the day %s → %s', (text, day) => {
  expect(values.parseDay(text)).toBe(day);
});

test.each([
  ['01300', '01300'],
  ['180', '00180'],
  ['FI-01300', '01300'],
  ['01300 VANTAA', '01300'],
  ['1300.0', '01300'],
  ['FI–01300', '01300'],
  ['013000', null],
  ['Vantaa', null],
])('the post code %s → %s', (text, code) => {
  expect(values.parsePostCode(text)).toBe(code);
});

test.each([
  ['www.havukka.fi', 'https://www.havukka.fi'],
  ['havukka.fi/yhteys', 'https://havukka.fi/yhteys'],
  ['HTTP://Havukka.FI', 'HTTP://Havukka.FI'],
  ['//havukka.fi', 'https://havukka.fi'],
  ['https://käsityö.fi', 'https://käsityö.fi'],
  ['javascript:alert(1)', null],
  ['info@havukka.fi', null],
  ['ei ole', null],
  ['09 123 4567', null],
  ['http://10.0.0.1/', null],
  ['localhost', null],
])('the site %s → %s', (text, address) => {
  expect(values.parseWebsite(text)).toBe(address);
});

test.each([
  ['040 123 4567', '+358401234567'],
  ['401234567', '+358401234567'],
  ['358401234567', '+358401234567'],
  ['0401234567.0', '+358401234567'],
  ['401234567,00', '+358401234567'],
  ['3,58401E+11', null],
  ['+46 8 123 456 78', '+46812345678'],
  ['soita', null],
])('the number %s → %s', (text, phone) => {
  expect(values.parsePhoneCell(text)).toBe(phone);
});

test.each([
  ['62010', '62010'],
  ['62.01.0', '62010'],
  ['62010 Ohjelmistojen suunnittelu', '62010'],
  ['C 25110', '25110'],
  ['Rakentaminen', null],
  ['6', null],
])('the industry %s → %s', (text, code) => {
  expect(values.parseIndustry(text)).toBe(code);
});

test.each([
  [values.parseLanguage, 'Suomi', 'fi'],
  [values.parseLanguage, 'svenska', 'sv'],
  [values.parseLanguage, 'EN', 'en'],
  [values.parseLanguage, 'viro', null],
  [values.parseForm, 'Osakeyhtiö', 'OY'],
  [values.parseForm, 'Toiminimi', 'TMI'],
  [values.parseForm, 'as. oy', 'AOY'],
  [values.parseForm, 'jokin muu', null],
  [values.parseStatus, 'Konkurssissa', 'bankrupt'],
  [values.parseStatus, 'Toiminnassa', 'active'],
  [values.parseStatus, 'lakannut', 'ceased'],
  [values.parseTown, 'VANTAA', 'Vantaa'],
  [values.parseTown, 'Vantaa, Finland', 'Vantaa'],
  [values.parseTown, '01300 VANTAA, SUOMI', 'Vantaa'],
  [values.parseTown, 'Finland', 'Finland'],
  [values.parseMunicipality, '92.0', '092'],
  [values.parseIndustry, '62010.0', '62010'],
  [values.parseTown, 'PEDERSÖREN KUNTA', 'Pedersören Kunta'],
  [values.parseTown, 'Mänttä-Vilppula', 'Mänttä-Vilppula'],
  [values.parseMunicipality, '92', '092'],
  [values.parseMunicipality, 'Vantaa', null],
])('%o %s → %s', (parse, text, value) => {
  expect(parse(text)).toBe(value);
});

test('what a parser gives, it takes as it is', () => {
  const samples = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '10–49',
      '62.01',
      '180',
      'www.a.fi',
      '3.2.2001',
      'OY',
      'suomi',
      '040 1234567',
      'A@B.FI',
      'VANTAA',
    ),
    fc.constantFrom(...SIZE_CLASSES),
    fc.nat().map(String),
  );
  const parsers = [
    parseEmail,
    values.parsePhoneCell,
    values.parsePostCode,
    values.parseTown,
    values.parseMunicipality,
    values.parseIndustry,
    values.parseWebsite,
    values.parseDay,
    parseSizeClass,
    values.parseLanguage,
    values.parseStatus,
    values.parseForm,
  ];
  fc.assert(
    fc.property(fc.constantFrom(...parsers), samples, (parse, text) => {
      const once = parse(text);
      if (once !== null) expect(parse(once)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});
