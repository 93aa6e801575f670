import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { typographicSlips } from '../../../core/text/testing.ts';

type Messages = { [key: string]: string | Messages };

const modules = import.meta.glob<Messages>(['../**/locales/*.json', '!../chat/**'], {
  eager: true,
  import: 'default',
});
const sources = import.meta.glob<string>(['../**/*.{vue,ts}', '!../chat/**', '!../**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Words that are rightly the same in two languages: names, loans, and what is not language. */
const ALIKE = new Set(['UKV', 'Text', 'Excel']);

const flat = (messages: Messages, prefix: string): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value]] : flat(value, `${prefix}.${key}`),
  );

const namespaceOf = (path: string) =>
  /features\/([^/]+)\//.exec(path)?.[1] ?? (path.includes('components') ? 'components' : 'app');

function messagesIn(locale: string): Map<string, string> {
  const files = Object.entries(modules).filter(([path]) => path.endsWith(`/${locale}.json`));
  return new Map(files.flatMap(([path, content]) => flat(content, namespaceOf(path))));
}

const texts = { fi: messagesIn('fi'), sv: messagesIn('sv'), en: messagesIn('en') };
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();

describe('texts of the staff app', () => {
  it('have the same keys in every language', () => {
    const keys = [...texts.fi.keys()].sort();
    expect(keys.length).toBeGreaterThan(100);
    expect([...texts.sv.keys()].sort()).toEqual(keys);
    expect([...texts.en.keys()].sort()).toEqual(keys);
  });

  it('are never empty and fill in the same values', () => {
    for (const [key, finnish] of texts.fi) {
      for (const text of [finnish, texts.sv.get(key) ?? '', texts.en.get(key) ?? '']) {
        expect(text.trim(), key).not.toBe('');
        expect(placeholders(text), key).toBe(placeholders(finnish));
      }
    }
  });

  it('write an @ so that it is not taken for a link to another text', () => {
    const bare = Object.values(texts).flatMap((messages) =>
      [...messages].filter(([, text]) => text.replaceAll("{'@'}", '').includes('@')),
    );
    expect(bare).toEqual([]);
  });

  it.each(LOCALES)('are set as %s is', (locale) => {
    const written = [...texts[locale].values()].map((text) => text.replaceAll("{'@'}", '@'));
    expect(written.flatMap((text) => typographicSlips(locale, text))).toEqual([]);
  });

  it('are translated: sentences differ from the Finnish ones', () => {
    const same = [...texts.fi].filter(
      ([key, text]) =>
        /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, '')) &&
        !ALIKE.has(text) &&
        (texts.sv.get(key) === text || texts.en.get(key) === text),
    );
    expect(same).toEqual([]);
  });

  it('exist wherever the code asks for one', () => {
    const missing = Object.entries(sources).flatMap(([path, source]) =>
      [...source.matchAll(/\bt\(\s*'([\w.]+)'/g)]
        .map(([, key]) => key!)
        .filter((key) => !texts.fi.has(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('exist for every beginning that the code completes', () => {
    const keys = [...texts.fi.keys()];
    const missing = Object.entries(sources).flatMap(([path, source]) =>
      [...source.matchAll(/\bt\(\s*`([\w.]+\.)\$\{/g)]
        .map(([, beginning]) => beginning!)
        .filter((beginning) => !keys.some((key) => key.startsWith(beginning)))
        .map((beginning) => `${path}: ${beginning}`),
    );
    expect(missing).toEqual([]);
  });
});
