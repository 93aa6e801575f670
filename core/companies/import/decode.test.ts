import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { decoded, detectEncoding } from './decode.ts';
import { latin, utf16, utf8 } from './testing.ts';

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

it('refuses what is no text', () => {
  expect(() => detectEncoding(Uint8Array.of(0x89, 0x50, 0, 0x0d, 0x0a, 0, 0))).toThrow('notATable');
});
