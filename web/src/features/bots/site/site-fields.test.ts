import { describe, expect, it } from 'vitest';
import { missingLocales, siteFieldsOf } from './site-fields.ts';

const bot = {
  name: 'Teknoloikka',
  slug: 'teknoloikka',
  start: 'n1',
  locales: ['fi', 'sv', 'en'],
  defaultLocale: 'fi',
  site: { title: { fi: 'Tervetuloa', sv: 'Välkommen' }, body: { fi: 'Kerro', sv: '  ', en: 'Tell' } },
  persona: { name: 'Aino', role: {}, avatar: '' },
  rev: 7,
  publishedVersion: null,
  archived: false,
  createdAt: new Date(0),
  updatedAt: new Date(0),
};

describe('siteFieldsOf', () => {
  it('never writes what the page does not edit', () => {
    const { rev, fields } = siteFieldsOf(bot);
    expect(rev).toBe(7);
    expect(Object.keys(fields)).toEqual(['name', 'locales', 'defaultLocale', 'site', 'persona']);
  });
});

describe('missingLocales', () => {
  it('names languages without title or text', () => {
    expect(missingLocales(siteFieldsOf(bot).fields)).toEqual(['sv', 'en']);
  });
});
