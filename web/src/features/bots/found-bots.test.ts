import { expect, it } from 'vitest';
import { foundBots } from './found-bots.ts';

const bot = (name: string, slug: string, archived = false) => ({ name, slug, archived });
const bots = [
  bot('Öljytön', 'oljyton'),
  bot('Vanha kysely', 'vanha', true),
  bot('Teknoloikka', 'teknoloikka'),
  bot('Ålands kartläggning', 'aland'),
];

it('sorts by name as Finnish does and leaves archived ones out', () => {
  expect(foundBots(bots, '', false).map(({ slug }) => slug)).toEqual(['teknoloikka', 'aland', 'oljyton']);
});

it('puts archived ones last when they are wanted', () => {
  expect(foundBots(bots, null, true).at(-1)?.slug).toBe('vanha');
});

it('finds by every word in name or address, whatever the case', () => {
  expect(foundBots(bots, 'ÖLJY', false).map(({ slug }) => slug)).toEqual(['oljyton']);
  expect(foundBots(bots, 'kartläggning aland', false).map(({ slug }) => slug)).toEqual(['aland']);
  expect(foundBots(bots, 'teknoloikka puuttuu', false)).toEqual([]);
});
