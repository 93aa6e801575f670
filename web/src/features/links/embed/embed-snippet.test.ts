import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { readOptions } from '../../../embed/options.ts';
import { embedSnippet, openingsOf, type EmbedChoice } from './embed-snippet.ts';

const subject = {
  origin: 'https://botti.example',
  slug: 'teknoloikka',
  locale: 'sv',
  source: 'hemsidan',
  label: 'Prata "med" oss & <b>oss</b>',
  accent: '#0f5c73',
  page: 'https://botti.example/b/teknoloikka?channel=embed&lang=sv',
} as const;
const choice: EmbedChoice = { mode: 'bubble', opening: 'click', amount: 10, side: 'right' };

/** The options that `embed.js` reads from the snippet, as a browser would give them to it. */
function readBack(given: Partial<EmbedChoice>) {
  const $ = load(embedSnippet(subject, { ...choice, ...given }));
  const script = $('script');
  expect(script.attr('src')).toBe('https://botti.example/embed.js');
  expect(script.is('[async]')).toBe(true);
  const data = Object.fromEntries(
    Object.entries(script.attr() ?? {}).flatMap(([name, value]) =>
      name.startsWith('data-') ? [[name.slice(5), value]] : [],
    ),
  );
  return { $, options: readOptions(data, 'https://botti.example', 'fi') };
}

it.each([
  [
    { mode: 'bubble', opening: 'click' },
    { mode: 'bubble', opening: null, side: 'right' },
  ],
  [
    { mode: 'bubble', opening: 'time', side: 'left' },
    { mode: 'bubble', opening: { after: 'time', amount: 10 }, side: 'left' },
  ],
  [
    { mode: 'popup', opening: 'scroll', amount: 60 },
    { mode: 'popup', opening: { after: 'scroll', amount: 60 } },
  ],
  [
    { mode: 'inline', opening: 'time', side: 'left' },
    { mode: 'inline', opening: null, target: '#ukv-teknoloikka', side: 'right' },
  ],
] as const)('%j is what the script reads', (given, read) => {
  const { options } = readBack(given);
  expect(options).toMatchObject({ ...read, bot: 'teknoloikka', label: subject.label, accent: '#0f5c73' });
  expect(options.src).toBe(
    `https://botti.example/b/teknoloikka?channel=embed&lang=sv&source=hemsidan&embed=${given.mode}`,
  );
});

it('brings the place of an inline chat along, as high as the chat, with a way in where no script runs', () => {
  const { $, options } = readBack({ mode: 'inline' });
  const place = $(options.target);
  expect(place.attr('style')).toBe(`min-height:${options.height}px`);
  expect(place.find('a').attr('href')).toBe(subject.page);
  expect(place.text()).toBe(subject.label);
});

it('has no rule for what cannot open, and none but a rule for what has no button', () => {
  expect(openingsOf('popup')).not.toContain('click');
  expect(openingsOf('inline')).toEqual([]);
});
