import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideKind, isOwnDomain, registrable, settleKind } from './kind.ts';

const company = {
  companyWebsite: 'https://www.havukka.fi/etusivu',
  companyForm: 'OY',
  companyName: 'Havukka Metalli Oy',
};
const kindOf = (email: string, more: object = {}) => decideKind({ ...company, email, ...more }).kind;

test.each([
  ['info@havukka.fi', 'generic'],
  ['INFO@HAVUKKA.FI', 'generic'],
  ['myynti.vantaa@havukka.fi', 'generic'],
  ['toimisto2@havukka.fi', 'generic'],
  ['kundtjanst@havukka.fi', 'generic'],
  ['hello@havukka.fi', 'generic'],
  ['havukka@havukka.fi', 'generic'],
  ['info@toinen-nimi.fi', 'generic'],
  ['aino.korpela@havukka.fi', 'personalWork'],
  ['aino@mail.havukka.fi', 'personalWork'],
  ['aino.korpela@muualla.fi', 'private'],
  ['aino.korpela@gmail.com', 'private'],
  ['info.havukka@gmail.com', 'private'],
  ['havukka@pp.inet.fi', 'private'],
  ['havukka@kolumbus.fi', 'private'],
])('%s of a limited company is %s', (email, kind) => {
  expect(decideKind({ ...company, email })).toEqual({ kind, legalPerson: true });
});

test('a person who is named makes the name in the address a person', () => {
  expect(kindOf('havukka@havukka.fi', { personName: 'Aino Havukka' })).toBe('personalWork');
  expect(kindOf('info@havukka.fi', { personName: 'Aino Havukka' })).toBe('generic');
});

test.each([
  ['TMI', 'Havukka'],
  ['YEH', 'Havukka'],
  ['', 'Tmi Aino Havukka'],
  ['', 'T:mi Aino Havukka'],
  ['', 'Parturi Helmi'],
])('a private trader (%s, %s) is a natural person: every address is private', (companyForm, companyName) => {
  const asked = { ...company, companyForm, companyName };
  expect(decideKind({ ...asked, email: 'info@havukka.fi' })).toEqual({ kind: 'private', legalPerson: false });
  expect(decideKind({ ...asked, email: '' })).toEqual({ kind: 'private', legalPerson: false });
});

test.each(['Havukka Oy', 'Oy Havukka Ab', 'Havukka Ky', 'Havukan Osuuskunta', 'Pihlaja ry', 'Havukka Oyj'])(
  'without a form, the name %s tells a legal person',
  (companyName) => expect(kindOf('info@havukka.fi', { companyForm: '', companyName })).toBe('generic'),
);

test('without a web site, the domain that carries the name is the own one', () => {
  const asked = { companyWebsite: '', companyName: 'Härkä Sähkö Oy' };
  expect(kindOf('aino@harkasahko.fi', asked)).toBe('personalWork');
  expect(kindOf('aino@harka.fi', asked)).toBe('personalWork');
  expect(kindOf('aino@korpela.fi', asked)).toBe('private');
  expect(kindOf('info@korpela.fi', asked)).toBe('generic');
});

test('a page at Facebook is no web site of its own', () => {
  const asked = { companyWebsite: 'https://www.facebook.com/havukkametalli' };
  expect(kindOf('aino@facebook.com', asked)).toBe('private');
  expect(kindOf('aino@havukkametalli.fi', asked)).toBe('personalWork');
});

test('customers of one site builder are told apart', () => {
  expect(registrable('https://havukka.blogspot.com/')).toBe('havukka.blogspot.com');
  expect(isOwnDomain('blogspot.com', { companyWebsite: 'havukka.blogspot.com', companyName: 'X Oy' })).toBe(
    false,
  );
  expect(isOwnDomain('havukka.co.uk', { companyWebsite: 'toinen.co.uk', companyName: 'X Oy' })).toBe(false);
});

test('a number alone is the company’s, or that of the person named beside it', () => {
  expect(kindOf('')).toBe('generic');
  expect(kindOf('', { personName: 'Aino Korpela' })).toBe('personalWork');
});

test('no address of a natural person is ever anything but private', () => {
  const part = fc.stringMatching(/^[a-z.]{1,12}$/);
  fc.assert(
    fc.property(part, part, fc.constantFrom('TMI', 'YEH'), (local, host, companyForm) => {
      expect(kindOf(`${local}@${host}.fi`, { companyForm })).toBe('private');
    }),
  );
});

test('a member may know better, but not about natural persons', () => {
  const settled = (email: string, said: 'generic' | 'personalWork' | 'private', more: object = {}) =>
    settleKind({ ...company, email, ...more }, said);
  expect(settled('aino@korpela.fi', 'personalWork')).toEqual({ kind: 'personalWork', legalPerson: true });
  expect(settled('info@havukka.fi', 'private')).toEqual({ kind: 'private', legalPerson: true });
  const unknown = { companyForm: '', companyName: 'Parturi Helmi' };
  expect(settled('info@havukka.fi', 'generic', unknown)).toEqual({ kind: 'generic', legalPerson: true });
  expect(settled('aino@gmail.com', 'generic').kind).toBe('private');
  expect(settled('info@havukka.fi', 'generic', { companyForm: 'TMI' }).kind).toBe('private');
  expect(settleKind({ ...company, email: 'info@havukka.fi' }).kind).toBe('generic');
});
