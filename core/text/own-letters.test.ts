import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableAddress, sendableAddress } from './own-letters.ts';

declare const URL: new (address: string) => { hostname: string };
const domainToASCII = (domain: string) => new URL(`http://${domain}`).hostname;

test.each([
  ['info@äkäslompolo.fi', 'info@xn--kslompolo-u2ab.fi'],
  ['aino.korpela@mäki-lvi.example', 'aino.korpela@xn--mki-lvi-5wa.example'],
  ['posti@sähkö.työ.fi', 'posti@xn--shk-qla6g.xn--ty-gka.fi'],
])('%s is sent to as %s and read as it was', (readable, sendable) => {
  expect(sendableAddress(readable)).toBe(sendable);
  expect(readableAddress(sendable)).toBe(readable);
});

test('addresses of the web are read too', () => {
  expect(readableAddress('https://www.xn--kslompolo-u2ab.fi/yhteys?a=b')).toBe(
    'https://www.äkäslompolo.fi/yhteys?a=b',
  );
});

test.each(['info@havukka.fi', 'info@xn--.fi', 'info@xn--99999999999.fi', 'äiti', '', 'xn--', '@ä.fi'])(
  '%s stays as it is',
  (text) => {
    expect(readableAddress(text)).toBe(text);
    expect(sendableAddress(text)).toBe(text);
  },
);

test('another alphabet that looks like ours is not shown as if it were', () => {
  const disguised = domainToASCII('аkta.fi');
  expect(readableAddress(`info@${disguised}`)).toBe(`info@${disguised}`);
});

test('what is sent to never holds other signs than name servers know, and both ways agree with the standard', () => {
  const label = fc.string({ unit: fc.constantFrom(...'abcåäöéü0'), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(label, (name) => {
      const sendable = sendableAddress(`info@a${name}.fi`);
      expect(sendable).toBe(`info@${domainToASCII(`a${name}.fi`)}`);
      expect(readableAddress(sendable)).toBe(`info@a${name}.fi`);
    }),
  );
});
