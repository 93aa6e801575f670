import fc from 'fast-check';
import { expect, test } from 'vitest';
import { botSchema } from './bot.schema.ts';
import { newSite } from './new-site.ts';
import { lostSettings, storedBotSchema } from './stored-bot.ts';

const at = new Date('2026-03-01T10:00:00Z');
const page = { slug: 'palvelut', title: { fi: 'Palvelut' }, body: { fi: 'Kymmenen' } };
const sound = {
  name: 'Kartoitus',
  slug: 'kartoitus',
  start: 'n1',
  locales: ['fi', 'sv'],
  defaultLocale: 'sv',
  site: newSite({ title: { fi: 'Sivu' }, pages: [page] }),
  persona: { name: 'Aino', role: {}, avatar: '' },
  rev: 4,
  publishedVersion: 2,
  archived: false,
  createdAt: at,
  updatedAt: at,
};

test('a sound bot is as it was stored', () => {
  expect(storedBotSchema.parse(sound)).toEqual(sound);
  expect(lostSettings(sound)).toEqual([]);
});

test('of settings that cannot be read, the rest stays', () => {
  const huge = { ...page, body: { fi: 'x'.repeat(900_000) } };
  const stored = {
    ...sound,
    site: { ...sound.site, lead: 7, pages: [{ slug: 7 }, page, huge], tracker: 'x' },
    persona: { name: 'Aino', role: 'Neuvoja', avatar: '' },
  };
  expect(storedBotSchema.parse(stored)).toEqual(sound);
  expect(lostSettings(stored)).toEqual(['site', 'persona']);
  expect(storedBotSchema.parse({ ...sound, name: '', locales: [] })).toEqual({
    ...sound,
    name: '?',
    locales: ['fi'],
  });
});

test('anything at all in the settings opens as a bot that can be stored', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), fc.anything(), (site, persona, pages, name) => {
      for (const stored of [
        { ...sound, site, persona, name },
        { ...sound, site: { ...sound.site, pages } },
      ]) {
        const bot = storedBotSchema.parse(stored);
        expect(botSchema.parse(bot)).toEqual(bot);
        expect(lostSettings(bot)).toEqual([]);
      }
    }),
  );
});

test('what is no bot at all stays none', () => {
  for (const stored of [undefined, null, {}, { ...sound, slug: 7 }])
    expect(storedBotSchema.safeParse(stored).success).toBe(false);
});
