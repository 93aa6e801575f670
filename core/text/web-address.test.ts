import { expect, test } from 'vitest';
import { isWebAddress } from './web-address.ts';

test.each([
  'https://vantaa.fi',
  'http://localhost:5000/b/x',
  'HTTPS://yritys.example/polku?a=1#b',
  'https://työ.fi/ä',
])('%s is a web address', (url) => expect(isWebAddress(url)).toBe(true));

test.each([
  '',
  'vantaa.fi',
  'www.vantaa.fi',
  'ftp://x.fi',
  'javascript:alert(1)',
  'https://',
  'https:///x',
  'https://a b.fi',
  'https://user:pass@x.fi',
  'https://user@x.fi',
  'https://x..fi',
  ' https://x.fi',
  '//x.fi',
  'mailto:a@b.fi',
])('%j is not', (url) => expect(isWebAddress(url)).toBe(false));
