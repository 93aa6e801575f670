import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMailName, mailName } from './mail-name.ts';

const GOOD = [
  'Vantaan kaupunki',
  'Nyländs Näringsliv Ab, r.f.',
  'A. Virtanen & Co. – Oy',
  'Yrityspalvelut 24/7 (Itä)',
  'Åsa Öberg',
  '株式会社',
  '',
];
const BAD: [name: string, made: string][] = [
  ['https://evil.example', 'evil example'],
  ['Katso evil.example nyt', 'Katso evil example nyt'],
  ['WWW.EVIL.EXAMPLE', 'WWW EVIL EXAMPLE'],
  ['evil。example', 'evil example'],
  ['ev\u200bil.exam\u2060ple', 'evil example'],
  ['//evil', 'evil'],
  ['Vantaa\r\nBcc: victim@example.org', 'Vantaa Bcc: victim example org'],
  ['Vantaa\u2028toinen', 'Vantaa toinen'],
  ['Aino <aino@ukv.example>', 'Aino aino ukv example'],
  ['Aino ＜aino＠ukv．example＞', 'Aino aino ukv example'],
  ['\u202eiknupuak', 'iknupuak'],
];

describe('a name in a mail', () => {
  test.each(GOOD)('%j may stand as it is', (name) => {
    expect([isMailName(name), mailName(name)]).toEqual([true, name]);
  });

  test.each(BAD)('%j may not, and becomes %j', (name, made) => {
    expect([isMailName(name), mailName(name)]).toEqual([false, made]);
  });

  test('whatever is made of a name may stand, is short, and stays as it is', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'aä1.。:/@<> \n\u200b\u2028-😀') });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 200 })), (name) => {
        const made = mailName(name);
        expect(isMailName(made)).toBe(true);
        expect(made.length).toBeLessThanOrEqual(120);
        expect(mailName(made)).toBe(made);
      }),
    );
  });
});
