import { expect, it } from 'vitest';
import { siteOrigin } from './site-origin.ts';

it.each([
  ['www.yritys.fi', 'https://www.yritys.fi'],
  [' Yritys.FI/palvelut?x=1#y ', 'https://yritys.fi'],
  ['https://www.yritys.fi:443/', 'https://www.yritys.fi'],
  ['http://localhost:8080/koe', 'http://localhost:8080'],
  ['yritys.fi:8443', 'https://yritys.fi:8443'],
  ['rakennusmäkelä.fi', 'https://xn--rakennusmkel-ocbd.fi'],
  ['*.yritys.fi', null],
  ['https://*', null],
  ['yritys', null],
  ['', null],
  ['kaksi sanaa', null],
  ['ftp://yritys.fi', null],
  ['javascript:alert(1)', null],
  ['https://yritys.fi@evil.example', null],
  ["yritys.fi'; script-src *", null],
])('%j → %s', (typed, origin) => {
  expect(siteOrigin(typed)).toBe(origin);
});
