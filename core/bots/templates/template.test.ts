import { describe, expect, test } from 'vitest';
import { checkDialogue } from '../../dialogue/check.ts';
import { botSourceSchema } from '../../dialogue/export.ts';
import { LOCALES, type Locale } from '../../dialogue/locale.ts';
import { TEMPLATES } from './names.ts';
import { templateSource } from './template.ts';

const LANGUAGES: { locales: Locale[] }[] = [
  { locales: [...LOCALES] },
  { locales: ['fi', 'sv'] },
  { locales: ['sv'] },
  { locales: ['en'] },
];

describe.each(TEMPLATES)('template %s', (name) => {
  test.each(LANGUAGES)('can be published as it is in $locales', ({ locales }) => {
    const source = templateSource(name, locales);
    expect(checkDialogue({ ...source, media: new Set() })).toEqual([]);
    expect(botSourceSchema.omit({ name: true }).parse(source)).toEqual(source);
  });

  test('every text of site, persona, needs and services is in every language', () => {
    const { site, persona, needs, services } = templateSource(name, LOCALES);
    const texts = [
      site.title,
      site.body,
      persona.role,
      ...needs.map(({ label }) => label),
      ...services.flatMap((service) => [service.name, service.summary]),
    ];
    for (const text of texts) for (const locale of LOCALES) expect(text[locale]).toBeTruthy();
  });

  test('has no text in a language that the bot does not have', () => {
    const source = templateSource(name, ['sv']);
    expect(source.dialogue).toMatchObject({ locales: ['sv'], defaultLocale: 'sv' });
    expect(JSON.stringify(source)).not.toMatch(/"(fi|en)":/);
  });
});

test('the needs mapping shows every kind of node', () => {
  const kinds = Object.values(templateSource('needsMapping', ['fi']).dialogue.nodes).map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(8);
});
