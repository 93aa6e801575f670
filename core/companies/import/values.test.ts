import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIZE_CLASSES } from '../company.schema.ts';
import * as values from './values.ts';

test.each([
  ['0', '0'],
  ['1', '1-4'],
  ['0,5', '1-4'],
  ['9', '5-9'],
  ['10–49 henkilöä', '10-19'],
  ['10-19', '10-19'],
  ['1 - 4 henkilöä', '1-4'],
  ['20–49 anställda', '20-49'],
  ['1 250', '250+'],
  ['250-499', '250+'],
  ['1000-', '250+'],
  ['alle 5', '1-4'],
  ['<10', '1-4'],
  ['yli 250', '250+'],
  ['> 49', '50-99'],
  ['noin 30', '20-49'],
  ['2026-09-05', '5-9'],
  ['2026-04-01', '1-4'],
  ['2019-10-01', '10-19'],
])('%s people → %s', (text, size) => {
  expect(values.parseSizeClass(text)).toBe(size);
});

test.each(['', 'pieni', '2001-02-03', '1-4-9', 'yritys jossa on hyvin monta ihmistä, noin 5'])(
  '%s is no size',
  (text) => {
    expect(values.parseSizeClass(text)).toBeNull();
  },
);

test('every head-count falls into the class that holds it', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (count) => {
      const [from, to] = values.parseSizeClass(String(count))!.split(/[-+]/).map(Number);
      expect(count).toBeGreaterThanOrEqual(from!);
      if (count < 250) expect(count).toBeLessThanOrEqual(to ?? from!);
    }),
  );
});

test.each([
  ['2001-02-03', '2001-02-03'],
  ['3.2.2001', '2001-02-03'],
  ['03.02.2001 12:00', '2001-02-03'],
  ['3/2/2001', '2001-02-03'],
  ['2001-2-3T00:00:00', '2001-02-03'],
  ['36925', '2001-02-03'],
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
  ['Info@Havukka.fi', 'info@havukka.fi'],
  ['mailto:info@havukka.fi', 'info@havukka.fi'],
  ['Aino Aalto <aino@havukka.fi>', 'aino@havukka.fi'],
  ['info(at)havukka.fi', null],
  ['a@b>\r\nRCPT TO:<evil@x.fi', null],
])('the address %s → %s', (text, email) => {
  expect(values.parseEmail(text)).toBe(email);
});

test.each([
  ['040 123 4567', '+358401234567'],
  ['401234567', '+358401234567'],
  ['358401234567', '+358401234567'],
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
    values.parseEmail,
    values.parsePhoneCell,
    values.parsePostCode,
    values.parseTown,
    values.parseMunicipality,
    values.parseIndustry,
    values.parseWebsite,
    values.parseDay,
    values.parseSizeClass,
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
