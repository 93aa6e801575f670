import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceMarkSchema } from '../../../../core/conversation/conversation.schema.ts';
import { linkTo, sourceMark } from './link.ts';

const plain = { origin: 'https://botti.example', slug: 'teknoloikka', source: '', locale: null } as const;

it('is the bare address where there is nothing to tell', () => {
  expect(linkTo({ ...plain, channel: 'site' })).toBe('https://botti.example/b/teknoloikka');
});

it('tells channel, mark and language', () => {
  expect(linkTo({ ...plain, channel: 'qr', source: 'messut-2026', locale: 'sv' })).toBe(
    'https://botti.example/b/teknoloikka?channel=qr&source=messut-2026&lang=sv',
  );
});

it.each([
  ['Messut 2026', 'messut-2026'],
  ['Yrittäjän päivä / Åbo', 'yrittajan-paiva-abo'],
  ['--x', 'x'],
  ['kesken ', 'kesken-'],
  ['!', ''],
])('%j becomes the mark %j', (text, mark) => {
  expect(sourceMark(text)).toBe(mark);
});

it('makes marks that the server takes, and leaves a mark as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const mark = sourceMark(text);
      expect(mark === '' || sourceMarkSchema.safeParse(mark).success).toBe(true);
      expect(sourceMark(mark)).toBe(mark);
    }),
  );
});
