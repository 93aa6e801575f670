import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast } from '../../../core/text/contrast.ts';
import { DEFAULT_ACCENT } from '../design/tokens.ts';
import { inkOn } from './ink.ts';
import { readOptions } from './options.ts';

const read = (data: Record<string, string>, language = 'fi-FI') =>
  readOptions({ bot: 'teknoloikka', ...data }, 'https://botti.example', language);

it('is a button at the right that opens when asked, in the language of the page around', () => {
  expect(read({})).toEqual({
    bot: 'teknoloikka',
    mode: 'bubble',
    opening: null,
    label: 'Keskustele kanssamme',
    close: 'Sulje',
    accent: DEFAULT_ACCENT,
    side: 'right',
    target: '',
    height: 640,
    page: 'https://botti.example/b/teknoloikka?channel=embed&lang=fi',
    src: 'https://botti.example/b/teknoloikka?channel=embed&lang=fi&embed=bubble',
  });
  expect(read({}, 'sv').label).toBe('Chatta med oss');
  expect(read({ lang: 'en' }, 'sv').src).toContain('&lang=en&');
  expect(read({}, 'de').src).not.toContain('lang=');
});

it.each([
  ['time:10', { after: 'time', amount: 10 }],
  ['scroll:50', { after: 'scroll', amount: 50 }],
  ['click', null],
  ['time:', null],
  ['time:1.5', null],
  ['scroll:50%', null],
])('opens by %s: %j', (open, opening) => {
  expect(read({ open }).opening).toEqual(opening);
});

it('leaves out what makes no sense, and lets nothing break out of the address', () => {
  const odd = read({ mode: 'sheet', side: 'top', accent: 'red', height: 'tall', source: 'a&embed=x#y' });
  expect(odd).toMatchObject({ mode: 'bubble', side: 'right', accent: DEFAULT_ACCENT, height: 640 });
  expect(new URL(odd.src).searchParams.getAll('embed')).toEqual(['bubble']);
  expect(new URL(read({ bot: '../../evil?x' }).src).pathname).toBe('/b/..%2F..%2Fevil%3Fx');
});

it('says which attribute is missing', () => {
  expect(() => readOptions({}, 'https://botti.example', 'fi')).toThrow('no data-bot');
});

it('writes on any colour in the ink that reads, or one that reads as well', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(fc.property(colour, (fill) => contrast(fill, inkOn(fill)) > 3.9));
});
