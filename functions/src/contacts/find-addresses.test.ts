import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailsIn, phonesIn } from './find-addresses.ts';

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
  ['aino-maria_k+x@posti.havukka.co.uk', 'aino-maria_k+x@posti.havukka.co.uk'],
])('%s holds %s', (line, email) => expect(emailsIn(line)).toEqual([email]));

test.each([
  'Meet us at havukka.fi',
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

test.each([
  ['Puh. 040 123 4567', ['+358401234567']],
  ['puhelin: +358 (0)40 123 4567', ['+358401234567']],
  ['040 123 4567', ['+358401234567']],
  ['Aino Korpela, 040 123 4567', ['+358401234567']],
  ['Tel. 09-123 4567 | GSM 0401234567', ['+35891234567', '+358401234567']],
  ['Soita meille +358 40 123 4567 heti', ['+358401234567']],
  ['tel:+358401234567', ['+358401234567']],
  ['Y-tunnus 2345678-9', []],
  ['01510 Vantaa', []],
  ['FI21 1234 5600 0007 85', []],
  ['Vuodesta 1985 – 040 tuotetta', []],
  ['Tilaus 0401234567890123456789', []],
])('%s holds %j', (line, numbers) => expect(phonesIn(line)).toEqual(numbers));
