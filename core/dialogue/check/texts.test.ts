import { describe, expect, test } from 'vitest';
import type { Bubble } from '../dialogue.schema.ts';
import { choice, contact, end, input, message } from '../testing.ts';
import { CHECK_CODES } from '../problem.ts';
import { problemsOf } from './checking.ts';

const saying = (...bubbles: Bubble[]) => [message('a', 'e', { bubbles }), end('e')];
const text = (fi: string, sv?: string): Bubble => ({ kind: 'text', id: 't', text: { fi, sv } });
const image = (media: string, fi?: string): Bubble => ({ kind: 'image', id: 'i', media, alt: { fi } });
const link = (url: string, fi = 'Lue lisää'): Bubble => ({ kind: 'link', id: 'l', url, label: { fi } });

describe('empty texts', () => {
  test('a message or question that says nothing', () => {
    expect(problemsOf(saying())).toEqual(['emptyText a.bubbles']);
    expect(problemsOf(saying(text('  ')))).toEqual(['emptyText a.bubbles']);
    expect(problemsOf([input('a', 'e', { bubbles: [] }), end('e')])).toEqual(['emptyText a.bubbles']);
    expect(problemsOf(saying(text(''), text('Hei')))).toEqual([]);
    expect(problemsOf([end('e', { bubbles: [] })])).toEqual([]);
  });

  test('an option or a link without words', () => {
    const blank = { id: 'x', label: { sv: 'Ja' }, next: null, needs: {} };
    expect(problemsOf([choice('q', {}, 'e', { options: [blank] }), end('e')])).toEqual(['emptyText q.x']);
    expect(problemsOf(saying(link('https://x.fi', ' ')))).toEqual(['emptyText a.l']);
  });
});

describe('texts that nobody sees', () => {
  const HIDDEN = [
    '<div></div>',
    '<!-- Hei -->',
    '[a]: https://x.fi',
    '---',
    '&nbsp;',
    '-',
    '1.',
    '\u200b',
    '<script>x</script>',
  ];

  test.each(HIDDEN)('%j in a bubble, an ending or a consent', (hidden) => {
    expect(problemsOf(saying(text(hidden)))).toEqual(['invisibleText a.t (fi)']);
    expect(problemsOf([end('e', { bubbles: [text(hidden)] })])).toEqual(['invisibleText e.t (fi)']);
    const asked = input('a', 'e', { input: 'email', consent: { fi: hidden } });
    expect(problemsOf([asked, end('e')])).toEqual(['invisibleText a.consent (fi)']);
    expect(problemsOf([contact('a', 'e', { consent: { fi: hidden } }), end('e')])).toEqual([
      'invisibleText a.consent (fi)',
    ]);
  });

  test('an option or a link of spaces without a width, in the language it is in', () => {
    const bilingual = { locales: ['fi' as const, 'sv' as const], defaultLocale: 'fi' as const };
    const bubbles = [text('Hei', 'Hej')];
    const option = { id: 'x', label: { fi: 'Joo', sv: '\u200b\u2060' }, next: null, needs: {} };
    const question = choice('q', {}, 'e', { bubbles, options: [option] });
    expect(problemsOf([question, end('e', { bubbles })], bilingual)).toEqual(['invisibleText q.x (sv)']);
    expect(problemsOf(saying(text('Hei'), link('https://x.fi', '\u200b')))).toEqual([
      'invisibleText a.l (fi)',
    ]);
  });

  test('what is shown is none of them', () => {
    for (const shown of ['👍', '!', '**Hei**', '<b>Hei</b>', '{company}', '- Hei', '> Hei', '# Hei', '\\-'])
      expect(problemsOf(saying(text(shown)))).toEqual([]);
  });
});

describe('translations', () => {
  const bilingual = { locales: ['fi' as const, 'sv' as const], defaultLocale: 'fi' as const };

  const swedish = message('s', 'q', { bubbles: [text('Hei', 'Hej')] });
  test('one error per node and language', () => {
    const nodes = [swedish, choice('q', { x: null, y: null }, 'e'), end('e')];
    expect(problemsOf(nodes, bilingual)).toEqual([
      'untranslated q.q-text (sv)',
      'untranslated e.e-text (sv)',
    ]);
    expect(CHECK_CODES.untranslated).toBe('error');
  });

  test('one error for a language that nothing is written in', () => {
    const nodes = [choice('q', { x: null, y: null }, 'e'), end('e')];
    expect(problemsOf(nodes, { ...bilingual, locales: ['fi', 'sv', 'en'] })).toEqual([
      'emptyLanguage *.basics (sv)',
      'emptyLanguage *.basics (en)',
    ]);
    expect(CHECK_CODES.emptyLanguage).toBe('error');
  });

  test('a text in no language needs no translation, and other languages do not count', () => {
    expect(problemsOf([end('e', { bubbles: [text('', '')] })], bilingual)).toEqual([]);
    expect(problemsOf([end('e', { bubbles: [text('Hei')] })], { locales: ['fi'] })).toEqual([]);
    expect(problemsOf([end('e', { bubbles: [text('Hei', 'Hej')] })], bilingual)).toEqual([]);
  });

  test('consent, placeholder and labels of a scale count where they are shown', () => {
    const bubbles = [text('Kysymys', 'Fråga')];
    const last = end('e', { bubbles });
    const ask = (fields: Parameters<typeof input>[2]) => [input('q', 'e', { bubbles, ...fields }), last];
    expect(problemsOf(ask({ placeholder: { fi: 'Nimi' } }), bilingual)).toEqual([
      'untranslated q.placeholder (sv)',
    ]);
    expect(problemsOf(ask({ input: 'scale', minLabel: { fi: 'Huono' } }), bilingual)).toEqual([
      'untranslated q.minLabel (sv)',
    ]);
    expect(problemsOf(ask({ input: 'text', minLabel: { fi: 'Huono' } }), bilingual)).toEqual([]);
    expect(problemsOf([contact('q', 'e', { bubbles }), last], bilingual)).toEqual([
      'untranslated q.consent (sv)',
    ]);
  });
});

describe('images', () => {
  test('need a picture that exists and words for those who do not see it', () => {
    const known = { media: new Set(['photo']) };
    expect(problemsOf(saying(image('', 'Talo')))).toEqual(['missingImage a.i']);
    expect(problemsOf(saying(image('gone', 'Talo')), {}, known)).toEqual(['missingImage a.i']);
    expect(problemsOf(saying(image('photo')), {}, known)).toEqual(['missingAlt a.i']);
    expect(problemsOf(saying(image('photo', 'Talo')), {}, known)).toEqual([]);
    expect(problemsOf(saying(image('gone', 'Talo')))).toEqual([]);
  });
});

describe('links', () => {
  test.each(['javascript:alert(1)', 'vantaa.fi', ''])('%j is not a web address', (url) => {
    expect(problemsOf(saying(link(url)))).toEqual([`badLink a.l ${url}`]);
  });

  test('in a text must survive rendering', () => {
    expect(problemsOf(saying(text('[x](www.vantaa.fi)')))).toEqual(['badLink a.t www.vantaa.fi']);
    expect(problemsOf(saying(text('[x]( <javascript:alert(1)>)')))).toEqual([
      'badLink a.t javascript:alert(1',
    ]);
    expect(problemsOf(saying(text('[x](https://vantaa.fi) [y](mailto:a@b.fi) [z](tel:123)')))).toEqual([]);
  });
});
