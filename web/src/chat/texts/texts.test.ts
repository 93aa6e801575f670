import { describe, expect, it } from 'vitest';
import { REJECTIONS } from '../../../../core/conversation/conversation.ts';
import { LOCALES, type Locale } from '../../../../core/dialogue/locale.ts';
import { typographicSlips } from '../../../../core/text/testing.ts';
import { KEEP_TEXTS } from '../more/keep/texts/index.ts';
import { PLAIN_TEXTS } from '../plain/texts/index.ts';
import { SITE_TEXTS } from '../site/texts/index.ts';
import { TEXTS } from './index.ts';
import { fill } from './texts.ts';

function sentences(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([name, text]: [string, string | object]) =>
    typeof text === 'string' ? [[path + name, text]] : sentences(text, `${path}${name}.`),
  );
}
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const all = (locale: Locale) =>
  sentences({
    ...TEXTS[locale],
    keep: KEEP_TEXTS[locale],
    plain: PLAIN_TEXTS[locale],
    site: SITE_TEXTS[locale],
  });
const finnish = new Map(all('fi'));

describe.each(LOCALES)('texts in %s', (locale) => {
  const own = all(locale);

  it('are the same sentences with the same blanks as in Finnish, none empty', () => {
    expect(own.map(([name]) => name).sort()).toEqual([...finnish.keys()].sort());
    for (const [name, text] of own) {
      expect(text.trim(), name).not.toBe('');
      expect(placeholders(text), name).toEqual(placeholders(finnish.get(name)!));
    }
  });

  it('have a sentence for every way to refuse an answer', () => {
    expect(Object.keys(TEXTS[locale].rejections).sort()).toEqual([...REJECTIONS].sort());
  });

  it('are set as the language is', () => {
    expect(own.flatMap(([, text]) => typographicSlips(locale, text))).toEqual([]);
  });

  it('are not another language’s', () => {
    const others = LOCALES.filter((other) => other !== locale).map((other) => new Map(all(other)));
    const same = own.filter(
      ([name, text]) => text.includes(' ') && others.some((other) => other.get(name) === text),
    );
    expect(same).toEqual([]);
  });
});

describe('fill', () => {
  it('puts values in their places and leaves unknown names', () => {
    expect(fill('{min}–{max} {what}', { min: 1, max: 3 })).toBe('1–3 {what}');
  });
});
