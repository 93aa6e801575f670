import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailsIn } from './find-addresses.ts';
import { phonesIn } from './find-phones.ts';

test.each([
  ['info@havukka.fi', 'info@havukka.fi'],
  ['Sähköposti: Info@Havukka.FI.', 'info@havukka.fi'],
  ['(info@havukka.fi)', 'info@havukka.fi'],
  ['info (at) havukka.fi', 'info@havukka.fi'],
  ['info(at)havukka.fi', 'info@havukka.fi'],
  ['info [at] havukka [dot] fi', 'info@havukka.fi'],
  ['info(ät)havukka.fi', 'info@havukka.fi'],
  ['info [ä] havukka (piste) fi', 'info@havukka.fi'],
  ['info(a)havukka.fi', 'info@havukka.fi'],
  ['info <at> havukka.fi', 'info@havukka.fi'],
  ['info ät havukka.fi', 'info@havukka.fi'],
  ['info at havukka piste fi', 'info@havukka.fi'],
  ['aino.korpela at havukka.fi', 'aino.korpela@havukka.fi'],
  ['info @ havukka.fi', 'info@havukka.fi'],
  ['kontakt (snabel-a) havukka.fi', 'kontakt@havukka.fi'],
  ['palvelu AT havukka.fi', 'palvelu@havukka.fi'],
  ['aino AT havukka DOT fi', 'aino@havukka.fi'],
  ['Sähköposti: info at havukka.fi', 'info@havukka.fi'],
  ['info@äkäslompolo.fi', 'info@xn--kslompolo-u2ab.fi'],
  ['info@xn--kslompolo-u2ab.fi', 'info@xn--kslompolo-u2ab.fi'],
  ['aino-maria_k+x@posti.havukka.co.uk', 'aino-maria_k+x@posti.havukka.co.uk'],
])('%s holds %s', (line, email) => expect(emailsIn(line)).toEqual([email]));

test.each([
  'Meet us at havukka.fi',
  'Find info at havukka.fi',
  'MEET US AT HAVUKKA.FI',
  'ähtäri@havukka.fi',
  'info@havukka.fiä.1',
  'Look at havukka.fi',
  'Myynti on auki (at) kello 8',
  'havukka.fi',
  '@havukka',
  'a@b',
  'info@havukka',
  'info@-havukka.fi',
  '.info.@.havukka.fi',
  'mailto:',
  `${'a'.repeat(80)}@havukka.fi`,
])('%s holds none', (line) => expect(emailsIn(line)).toEqual([]));

test('several in one line, in order', () => {
  expect(emailsIn('a@havukka.fi, b (at) havukka.fi | c@havukka.fi')).toEqual([
    'a@havukka.fi',
    'b@havukka.fi',
    'c@havukka.fi',
  ]);
});

test('what would break into a mail’s head is not part of an address', () => {
  expect(emailsIn('info@havukka.fi>\r\nRCPT TO:<evil@x')).toEqual(['info@havukka.fi']);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'a@.<>()% \r\n\t\0:,;"ä-_+7'), maxLength: 200 }),
      (line) => {
        for (const email of emailsIn(`${line} info@havukka.fi ${line}`)) {
          expect(email).toMatch(/^[a-z0-9._%+-]+@[a-z0-9.-]+$/);
        }
      },
    ),
  );
});

test.each(['a@', 'a.', 'at ', 'a (at) ', '0', '+358 ', 'info at a.', '@', '(at)'])(
  'a long line of %s is soon read',
  (piece) => {
    const line = piece.repeat(100_000 / piece.length);
    const began = performance.now();
    emailsIn(line);
    phonesIn(line);
    expect(performance.now() - began).toBeLessThan(5_000);
  },
);
