import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dialogue/locale.ts';
import { renderSiteMarkdown } from '../text/site-markdown.ts';
import { plainText } from '../text/plain.ts';
import { accessibilityStatement } from './accessibility-statement.ts';

const facts = {
  organisation: 'Koskelan kaupunki',
  title: 'Teknoloikka',
  feedback: 'saavutettavuus@koskela.example',
  date: new Date('2026-11-25T22:30:00Z'),
};

describe.each(LOCALES)('the statement in %s', (locale) => {
  const html = renderSiteMarkdown(accessibilityStatement({ ...facts, locale }));

  it('says what the act asks for', () => {
    const text = plainText(html);
    for (const required of ['Koskelan kaupunki', 'Teknoloikka', '306/2019', 'WCAG 2.1', '14', 'Traficom'])
      expect(text).toContain(required);
    expect(html).toContain('href="mailto:saavutettavuus@koskela.example"');
    expect(html).toContain('href="mailto:saavutettavuus@traficom.fi"');
    expect(html.match(/<h2/g)).toHaveLength(5);
  });

  it('shows names as they are, whatever they hold', () => {
    const title = 'A*B* [x](https://evil.example) <img src=x> _c_ www.evil.example';
    const named = renderSiteMarkdown(accessibilityStatement({ ...facts, title, locale }));
    expect(plainText(named)).toContain(title);
    expect(named).not.toContain('href="http://www.evil');
    expect(named).not.toContain('href="https://evil');
  });

  it('promises no address that was not given', () => {
    const html = renderSiteMarkdown(accessibilityStatement({ ...facts, title: '', feedback: '', locale }));
    expect(html.match(/mailto:/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\*\*/);
  });
});

it('dates by the Finnish calendar, in words', () => {
  const dated = (locale: 'fi' | 'sv' | 'en') => accessibilityStatement({ ...facts, locale });
  expect(dated('fi')).toContain('26. marraskuuta 2026');
  expect(dated('sv')).toContain('26 november 2026');
  expect(dated('en')).toContain('26 November 2026');
});
