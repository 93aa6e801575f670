import { expect, test } from 'vitest';
import { websiteAddress, websiteHost } from './website.ts';

test.each([
  ['www.havukka.example', 'http://www.havukka.example'],
  ['  WWW.Havukka.FI/ ', 'http://www.havukka.fi'],
  ['HTTPS://havukka.fi/Yhteys?a=1', 'https://havukka.fi/Yhteys?a=1'],
  ['http://työ-maa.fi', 'http://työ-maa.fi'],
  ['havukka.fi, lumo.fi', 'http://havukka.fi'],
  ['havukka.fi:8080/x', 'http://havukka.fi:8080/x'],
])('%j is %s', (text, address) => expect(websiteAddress(text)).toBe(address));

test.each([
  '',
  '040 123 4567',
  '09-123.4567',
  'info@havukka.fi',
  'https://info@havukka.fi',
  'ftp://havukka.fi',
  'javascript:alert(1)',
  'http://127.0.0.1',
  'http://[::1]/',
  'http://2130706433',
  'havukka',
  'ei ole',
  '-x.fi',
  `www.${'a'.repeat(600)}.fi`,
])('%j is none', (text) => expect(websiteAddress(text)).toBe(''));

test('the host tells whose site it is', () => {
  expect(websiteHost('http://www.havukka.fi/yhteys')).toBe('havukka.fi');
  expect(websiteHost('https://havukka.fi')).toBe('havukka.fi');
  expect(websiteHost('')).toBe('');
});
