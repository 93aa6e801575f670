import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillPlain,
  NOTHING_KNOWN,
  parsePlaceholders,
  placeholderValues,
  plainValue,
  unknownPlaceholders,
} from './placeholders.ts';

const values = placeholderValues({
  facts: { name: 'Havukka Oy', town: 'Vantaa', industry: '25620' },
  name: '',
  senderName: 'Aino',
  organisationName: 'Tikkuranta',
  locale: 'fi',
});

test.each([
  ['Hei {company}!', 'Hei Havukka Oy!'],
  ['Hei { company }!', 'Hei Havukka Oy!'],
  ['Hei {company|te}!', 'Hei Havukka Oy!'],
  ['{name|Hyvä yrittäjä}, hei', 'Hyvä yrittäjä, hei'],
  ['Hei {name},', 'Hei yrittäjä,'],
  ['{name}, hei', 'Yrittäjä, hei'],
  ['Kiitos. {name} on hyvä', 'Kiitos. Yrittäjä on hyvä'],
  ['{town} ja {industry}', 'Vantaa ja metallituotteiden valmistus'],
  ['{sender} / {organisation}', 'Aino / Tikkuranta'],
  ['{yritys} {company', '{yritys} {company'],
  ['', ''],
])('%j → %j', (text, filled) => expect(fillPlain(text, values, 'fi')).toBe(filled));

test('every language has neutral words for everything', () => {
  for (const locale of ['fi', 'sv', 'en'] as const) {
    const text = fillPlain(
      'a {company} {name} {town} {industry} {sender} {organisation}',
      NOTHING_KNOWN,
      locale,
    );
    expect(text.split(' ').length).toBeGreaterThan(6);
    expect(text).not.toMatch(/[{}]| {2}/);
  }
});

test.each([
  ['{company} {link|Aloita}', []],
  ['{yritys} {yritys|te} {{company}}', ['yritys', '{', '}']],
  ['{company', ['{']],
  ['{}', ['{', '}']],
  ['{constructor} {__proto__}', ['constructor', '__proto__']],
])('unknown in %j: %j', (text, unknown) => expect(unknownPlaceholders(text)).toEqual(unknown));

test.each([
  [{ industry: '25620', industrySet: '2008' }, 'sv', 'tillverkning av metallvaror'],
  [{ industry: '25' }, 'en', 'manufacture of fabricated metal products'],
  [{ industry: 'Konepajat' }, 'fi', 'Konepajat'],
  [{ industry: '00000' }, 'fi', 'alasi'],
  [{}, 'fi', 'alasi'],
] as const)('%j in %s is %s', (facts, locale, words) => {
  const known = placeholderValues({ facts, name: '', senderName: '', organisationName: '', locale });
  expect(fillPlain('Ala: {industry}', known, locale)).toBe(`Ala: ${words}`);
});

test('what is not known of a company is not taken from elsewhere', () => {
  const { company } = placeholderValues({
    facts: {},
    name: 'x',
    senderName: '',
    organisationName: '',
    locale: 'fi',
  });
  expect(company).toBe('');
});

describe('for all texts', () => {
  test('the parts together are the text', () => {
    const texts = fc.string({ unit: fc.constantFrom('{', '}', '|', 'a', 'link', '\n', ' ', 'ä') });
    fc.assert(
      fc.property(texts, (text) => {
        const parts = parsePlaceholders(text).map((part) => (typeof part === 'string' ? part : part.source));
        expect(parts.join('')).toBe(text);
      }),
    );
  });

  test('a value is one line of visible text, and stands in the message as it is', () => {
    // Halves of surrogate pairs among them.
    const unit = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit }), (name) => {
        const value = plainValue(name);
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(value).not.toMatch(/[\r\n\t\u0000\u007f\u200b\u202e\u2066\ue000]/);
        expect(value.isWellFormed()).toBe(true);
        const own = placeholderValues({
          facts: { name },
          name: '',
          senderName: '',
          organisationName: '',
          locale: 'fi',
        });
        if (value) expect(fillPlain('<{company}>', own, 'fi')).toBe(`<${value}>`);
      }),
    );
  });
});
