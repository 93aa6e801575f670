import { expect, test } from 'vitest';
import type { Found } from './found.ts';
import { suggestContacts } from './suggest.ts';

const COMPANY = { name: 'Havukka Metalli Oy', form: 'OY', website: 'https://www.havukka.fi' };
const SITES = ['havukka.fi'];
const one = (email: string, more: Partial<Found> = {}): Found => ({
  email,
  phone: '',
  name: '',
  title: '',
  page: 'https://www.havukka.fi/yhteystiedot',
  contactPage: true,
  language: 'fi',
  ...more,
});
const suggested = (found: Found[], company = COMPANY, sites = SITES) =>
  suggestContacts(company, found, sites);
const emails = (found: Found[]) => suggested(found).suggestions.map(({ email }) => email);

test.each([
  [
    'no-reply',
    ['noreply@havukka.fi', 'no-reply@havukka.fi', 'donotreply@havukka.fi', 'ei-vastausta@havukka.fi'],
  ],
  ['mail machines', ['mailer-daemon@havukka.fi', 'bounces@havukka.fi', 'abuse@havukka.fi']],
  ['others', ['info@mainostoimisto.fi', 'aino@asiakas.fi', 'info@wixpress.com', 'x@sentry.io']],
  ['patterns', ['etunimi.sukunimi@havukka.fi', 'e.sukunimi@havukka.fi', 'fornamn.efternamn@havukka.fi']],
  ['examples', ['esimerkki@havukka.fi', 'matti.meikalainen@havukka.fi', 'your.name@havukka.fi']],
  ['images', ['logo@2x.png', 'kuva@havukka.jpg', 'icon@3x.webp']],
  ['ids', ['0123456789abcdef0123456789abcdef@havukka.fi']],
])('leaves out %s', (_, addresses) => {
  expect(suggested(addresses.map((email) => one(email)))).toMatchObject({ suggestions: [] });
});

test('leaves out private addresses and says so', () => {
  expect(suggested([one('aino.korpela@gmail.com')])).toEqual({ suggestions: [], miss: 'onlyPrivate' });
  const trader = { ...COMPANY, name: 'Tmi Aino Korpela', form: '' };
  expect(suggested([one('info@havukka.fi', { phone: '+358400000001' })], trader)).toEqual({
    suggestions: [],
    miss: 'onlyPrivate',
  });
});

test('why nothing is there', () => {
  expect(suggested([]).miss).toBe('noAddress');
  expect(suggested([one('info@mainostoimisto.fi')]).miss).toBe('onlyOthers');
  expect(suggested([one('info@mainostoimisto.fi'), one('aino@gmail.com')]).miss).toBe('onlyPrivate');
  expect(suggested([one('info@havukka.fi')]).miss).toBeNull();
});

test('shared before personal, who decides before others, billing last', () => {
  expect(
    emails([
      one('eero@havukka.fi', { name: 'Eero Salmi', title: 'työnjohtaja' }),
      one('laskutus@havukka.fi'),
      one('aino@havukka.fi', { name: 'Aino Korpela', title: 'toimitusjohtaja' }),
      one('info@havukka.fi'),
      one('kaisa@havukka.fi', { name: 'Kaisa Aho', title: 'henkilöstöpäällikkö' }),
    ]),
  ).toEqual([
    'info@havukka.fi',
    'aino@havukka.fi',
    'kaisa@havukka.fi',
    'eero@havukka.fi',
    'laskutus@havukka.fi',
  ]);
});

test('a site that has moved takes its addresses along', () => {
  const { suggestions } = suggested(
    [one('info@uusi.fi'), one('aino@uusi.fi', { name: 'Aino Korpela' })],
    COMPANY,
    ['havukka.fi', 'uusi.fi'],
  );
  expect(suggestions.map(({ kind }) => kind)).toEqual(['generic', 'personalWork']);
});

test('a shared address at a domain with the company’s name is its own; a person’s there is not sure to be', () => {
  expect(
    emails([one('info@havukkametalli.com'), one('aino@havukkametalli.com', { name: 'Aino K' })]),
  ).toEqual(['info@havukkametalli.com']);
});

test('a shared address carries no person, even when one stands beside it', () => {
  const beside = { name: 'Aino Korpela', title: 'toimitusjohtaja' };
  expect(suggested([one('info@havukka.fi', beside)]).suggestions).toMatchObject([
    { name: '', title: '', role: 'office', kind: 'generic' },
  ]);
});

test('the company’s number goes to the first shared address, or is a contact by itself', () => {
  const number = one('', { phone: '+35891234567' });
  expect(suggested([one('myynti@havukka.fi'), one('info@havukka.fi'), number]).suggestions).toMatchObject([
    { email: 'info@havukka.fi', phone: '+35891234567' },
    { email: 'myynti@havukka.fi', phone: '' },
  ]);
  expect(suggested([number])).toMatchObject({
    suggestions: [{ email: '', phone: '+35891234567', kind: 'generic' }],
    miss: 'noAddress',
  });
});

test('a hundred are enough, the best ones', () => {
  const many = Array.from({ length: 150 }, (_, at) =>
    one(`henkilo${at}@havukka.fi`, { name: 'Aino Korpela' }),
  );
  const { suggestions } = suggested([...many, one('info@havukka.fi')]);
  expect(suggestions).toHaveLength(100);
  expect(suggestions[0]?.email).toBe('info@havukka.fi');
});
