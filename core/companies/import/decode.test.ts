import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { decoded, detectEncoding } from './decode.ts';
import { latin, utf16, utf8 } from './testing.ts';

/** Letters by their bytes. */
const bytesIn = (words: string, letters: Record<string, number>) =>
  Uint8Array.from(words, (letter) => letters[letter] ?? letter.charCodeAt(0));

const text = 'Nimi;Kunta\nÅkerman & Söner;Närpiö\n';
const read = (bytes: Uint8Array) => [...decoded(bytes, detectEncoding(bytes))].join('');

test.each([
  ['UTF-8', 'utf-8', utf8(text)],
  ['UTF-8 with a mark', 'utf-8', utf8(`\ufeff${text}`)],
  ['UTF-16 LE', 'utf-16le', utf16(text, false)],
  ['UTF-16 BE', 'utf-16be', utf16(text, true)],
  ['UTF-16 LE without a mark', 'utf-16le', utf16(text, false, false)],
  ['UTF-16 BE without a mark', 'utf-16be', utf16(text, true, false)],
  ['Windows-1252', 'windows-1252', latin(text)],
  ['IBM code page 850', 'ibm850', bytesIn(text, { Å: 0x8f, å: 0x86, ä: 0x84, ö: 0x94 })],
  ['Macintosh', 'macintosh', bytesIn(text, { Å: 0x81, å: 0x8c, ä: 0x8a, ö: 0x9a })],
])('%s', (_, encoding, bytes) => {
  expect(detectEncoding(bytes)).toBe(encoding);
  expect(read(bytes)).toBe(text);
});

it('finds Windows-1252 behind 200 kB of plain letters', () => {
  const bytes = latin(`${'Nimi;Kunta\n'.repeat(20_000)}Pelkkä;Hyvinkää\n`);
  expect(detectEncoding(bytes)).toBe('windows-1252');
  expect(read(bytes)).toContain('Pelkkä;Hyvinkää');
});

it('knows the letters that Windows-1252 has and Latin-1 has not', () => {
  expect(read(Uint8Array.of(0x80, 0x20, 0x96, 0x20, 0xe4))).toBe('€ – ä');
});

it('makes every line ending one, also one cut in two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 65_530, max: 65_540 }), (length) => {
      const filler = 'a'.repeat(length);
      expect(read(utf8(`${filler}\r\nb\rc\nd\r\n`))).toBe(`${filler}\nb\nc\nd\n`);
    }),
  );
  expect(read(utf8(`${'a'.repeat(65_535)}\r`))).toBe(`${'a'.repeat(65_535)}\n`);
});

it('takes quotation marks and dashes of Windows for no letters of DOS', () => {
  const file = Uint8Array.of(
    ...latin('Nimi;Kunta\n'),
    0x94,
    ...latin('Hyv'),
    0x94,
    0x3b,
    ...latin('Inkoo '),
    0x96,
  );
  expect(read(file)).toBe('Nimi;Kunta\n”Hyv”;Inkoo –');
});

it('knows every letter of code page 850', () => {
  const high = Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i);
  const shown = read(
    Uint8Array.of(
      ...latin('S'),
      0x84,
      ...latin('h k'),
      0x94,
      ...latin('posti m'),
      0x84,
      ...latin('ki '),
      ...high,
    ),
  );
  expect(new Set(shown.slice(-128)).size).toBe(128);
  expect(shown).toContain('Sähköposti'.replace('hk', 'h k'));
  expect(shown.endsWith('\u00a0')).toBe(true);
});

it('reads UTF-8 that is damaged at one place', () => {
  const bytes = Uint8Array.of(...utf8('Nimi;Kunta\nHyvä Mäki;'), 0xe4, ...utf8(';Närpiö\n'));
  expect(read(bytes)).toBe('Nimi;Kunta\nHyvä Mäki;\ufffd;Närpiö\n');
});

it('refuses what is no text', () => {
  expect(() => detectEncoding(Uint8Array.of(0x89, 0x50, 0, 0x0d, 0x0a, 0, 0))).toThrow('notATable');
});
