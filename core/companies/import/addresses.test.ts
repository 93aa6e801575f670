import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { parseEmail, splitAddresses, splitPhones } from './addresses.ts';

test.each([
  ['Info@Havukka.fi', 'info@havukka.fi'],
  ['mailto:info@havukka.fi?subject=Hei', 'info@havukka.fi'],
  ['Aino Aalto <aino@havukka.fi>', 'aino@havukka.fi'],
  ['info(at)havukka.fi', 'info@havukka.fi'],
  ['info [ät] havukka (piste) fi', 'info@havukka.fi'],
  ['info at havukka.fi', 'info@havukka.fi'],
  ['info@mäkelä.fi', 'info@xn--mkel-load.fi'],
  ['info(at)havukka', null],
  ['mäkelä@havukka.fi', null],
  ['info@havukka..fi', null],
  ['a@b>\r\nRCPT TO:<evil@x.fi', null],
])('the address %s → %s', (text, email) => {
  expect(parseEmail(text)).toBe(email);
});

test.each<[string, string[], string[]]>([
  ['"Aalto, Aino" <aino@a.fi>, Eero Elo <eero@a.fi>', ['aino@a.fi Aino Aalto', 'eero@a.fi Eero Elo'], []],
  ['info@a.fi, Aino <aino@a.fi>', ['info@a.fi', 'aino@a.fi Aino'], []],
  ['info@a.fi / myynti@a.fi | tuki@a.fi', ['info@a.fi', 'myynti@a.fi', 'tuki@a.fi'], []],
  ['a@a.fi ::: b@a.fi', ['a@a.fi', 'b@a.fi'], []],
  ['Aino Aalto aino@a.fi', ['aino@a.fi Aino Aalto'], []],
  ['info@a.fi; INFO@a.fi', ['info@a.fi'], []],
  ['Aino <a@a.fi>, Eero <a@a.fi>', ['a@a.fi Aino'], ['Eero']],
  ['info@a.fi; soita ensin', ['info@a.fi'], ['soita ensin']],
  ['info@a..fi; b@a.fi', ['b@a.fi'], ['info@a..fi']],
  ['info@a.fi (laskut 12 kpl)', ['info@a.fi'], ['(laskut 12 kpl)']],
  ['ei ole', [], ['ei ole']],
])('the cell %s', (cell, addresses, rest) => {
  const found = splitAddresses(cell);
  expect(found.addresses.map(({ email, name }) => `${email} ${name}`.trim())).toEqual(addresses);
  expect(found.rest).toEqual(rest);
});

it('loses no word of a cell', () => {
  const piece = fc.constantFrom(
    'info@a.fi',
    'Aino',
    '<b@a.fi>',
    ';',
    ',',
    '/',
    'x@',
    'puh. 1',
    '(at)',
    '<>',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const cell = pieces.join(' ');
      const { addresses, rest } = splitAddresses(cell);
      const told = [...addresses.flatMap(({ email, name }) => [email, name]), ...rest].join(' ');
      for (const word of ['info@a.fi', 'Aino', 'b@a.fi', 'puh']) {
        if (cell.includes(word)) expect(told).toContain(word);
      }
    }),
  );
});

test.each<[string, string[], string[]]>([
  ['040 1234567 / 09 123456', ['+358401234567', '+3589123456'], []],
  ['040 1234567 tai 050 1234567', ['+358401234567', '+358501234567'], []],
  ['040 1234567, vain aamuisin', ['+358401234567'], ['vain aamuisin']],
  ['+358 (0)40 123 4567', ['+358401234567'], []],
  ['puh. 040 1234567', ['+358401234567'], []],
  ['040 1234567 (Matti)', ['+358401234567'], ['Matti']],
  ['09 123 456 / 457', ['+3589123456'], ['457']],
  ['401234567.0', ['+358401234567'], []],
  ['soita', [], ['soita']],
])('the numbers %s', (cell, phones, rest) => {
  expect(splitPhones(cell)).toEqual({ phones, rest });
});
