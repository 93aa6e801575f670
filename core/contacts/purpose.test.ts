import { expect, test } from 'vitest';
import { isAddressPattern, isExampleAddress, isFitAsFirst, purposeOf, type Purpose } from './purpose.ts';

const CASES: [Purpose | '', string[]][] = [
  ['decides', ['johto', 'toimitusjohtaja', 'ceo', 'vd', 'ledning']],
  ['general', ['info', 'info.vantaa', 'toimisto2', 'kontakt', 'sähköposti', 'hello']],
  ['sales', ['myynti', 'myynti-vantaa', 'tilaukset', 'offert', 'ajanvaraus', 'verkkokauppa']],
  ['service', ['asiakaspalvelu', 'huolto', 'kundtjanst', 'support']],
  ['recruiting', ['rekry', 'rekrytointi', 'tyopaikat', 'työpaikat', 'jobs', 'careers', 'hakemukset', 'ura']],
  [
    'invoicing',
    ['laskutus', 'ostolaskut', 'verkkolasku', 'faktura', 'invoices', 'billing', 'myynti.laskutus', 'talous'],
  ],
  ['privacy', ['tietosuoja', 'tietosuojavastaava', 'gdpr', 'privacy', 'dataskydd']],
  ['technical', ['webmaster', 'postmaster', 'it', 'it-tuki', 'admin', 'yllapito']],
  ['', ['aino.korpela', 'vantaa', 'itala', 'lauri.webb', 'urheilu']],
];

test.each(CASES.flatMap(([purpose, locals]) => locals.map((local) => [local, purpose] as const)))(
  '%s is for: %s',
  (local, purpose) => {
    expect(purposeOf(`${local}@havukka.fi`)).toBe(purpose);
  },
);

test('jobs, invoices, privacy and machines are nobody’s first address', () => {
  const fit = CASES.filter(([, locals]) => isFitAsFirst(`${locals[0]}@havukka.fi`)).map(
    ([purpose]) => purpose,
  );
  expect(fit).toEqual(['decides', 'general', 'sales', 'service', '']);
});

test.each([
  'etunimi.sukunimi',
  'etunimi_sukunimi',
  'etunimisukunimi',
  'e.sukunimi',
  'etunimi.s',
  'fornamn.efternamn',
  'förnamn.efternamn',
  'firstname.lastname',
  'first.last',
  'name.surname',
  'nimi',
])('%s@ is a pattern', (local) => expect(isAddressPattern(`${local}@havukka.fi`)).toBe(true));

test.each(['aino.korpela', 'nimikyltit', 'info', 'a.nimela', 'namnsdag', 'lastaus'])('%s@ is none', (local) =>
  expect(isAddressPattern(`${local}@havukka.fi`)).toBe(false),
);

test('examples of guides are told from people', () => {
  const examples = ['esimerkki', 'matti.meikalainen', 'matti.meikäläinen', 'your.name', 'sinun', 'john.doe'];
  expect(examples.filter((local) => !isExampleAddress(`${local}@havukka.fi`))).toEqual([]);
  const people = ['matti.meinander', 'john.dahl', 'user.experience', 'malliosasto'];
  expect(people.filter((local) => isExampleAddress(`${local}@havukka.fi`))).toEqual([]);
});
