import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL_LENGTH, cleanText, sheetName, uniqueHeaders } from './clean.ts';

describe('text of a cell', () => {
  test.each([
    ['lone \ud800 and \udc00', 'lone \ufffd and \ufffd'],
    ['a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg', 'abcdefg'],
    ['tab\tand\r\nline\rends\n', 'tab\tand\nline\nends\n'],
    ['=1+1', '=1+1'],
    ['007', '007'],
    ['😀', '😀'],
  ])('%j becomes %j', (text, clean) => expect(cleanText(text)).toBe(clean));

  test('is cut to what a cell holds, never through a character', () => {
    expect(cleanText('a'.repeat(40_000))).toHaveLength(CELL_LENGTH);
    expect(cleanText(`a${'😀'.repeat(20_000)}`)).toHaveLength(CELL_LENGTH);
    expect(cleanText('😀'.repeat(20_000))).toHaveLength(CELL_LENGTH - 1);
  });

  test('is always something that XML can hold', () => {
    const unit = fc.oneof(fc.nat({ max: 0xffff }), fc.constantFrom(0, 13, 0xd83d, 0xde00, 0xfffe, 0xffff));
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const clean = cleanText(String.fromCharCode(...units));
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });
});

test('names of sheets keep to the rules', () => {
  expect(sheetName('Keskustelut')).toBe('Keskustelut');
  expect(sheetName("'[a]:b*c?/\\'")).toBe('a  b c');
  expect(sheetName('x'.repeat(40), 12)).toBe(`${'x'.repeat(26)} (12)`);
  expect(sheetName('')).toBe('Sheet');
});

test('headings are unique whatever their case', () => {
  expect(uniqueHeaders(['A', 'b', 'a', 'a', 'A (2)'])).toEqual(['A', 'b', 'a (2)', 'a (3)', 'A (2) (2)']);
});
