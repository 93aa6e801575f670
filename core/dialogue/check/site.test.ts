import { describe, expect, it } from 'vitest';
import type { BotSite } from '../../bots/bot.schema.ts';
import { newSite } from '../../bots/new-site.ts';
import { end } from '../testing.ts';
import { problemsOf } from './checking.ts';

const title = { fi: 'Teknoloikka', sv: 'Teknosprånget' };
const page = { slug: 'tietoa', title: { fi: 'Tietoa', sv: 'Om' }, body: { fi: 'Tekstiä', sv: 'Text' } };

const check = (site: Partial<BotSite>, media?: string[]) =>
  problemsOf(
    [end('e', { bubbles: [] })],
    { locales: ['fi', 'sv'] },
    { site: newSite({ title, ...site }), ...(media && { media: new Set(media) }) },
  );

describe('the check of a site', () => {
  it('finds nothing in a whole site', () => {
    const body = { fi: '![Talo](/api/v1/media/o.talo) [Tietoa](/tietoa) **[Aloita](#chat)**', sv: 'Hej' };
    expect(check({ body, hero: 'talo', pages: [page], accent: '#0f5c73' }, ['talo'])).toEqual([]);
  });

  it('wants a title, and every text in every language', () => {
    expect(check({ title: {} })).toEqual(['siteUntitled *.front']);
    expect(check({ lead: { fi: 'Kolme minuuttia' } })).toEqual(['siteUntranslated *.front (sv)']);
    expect(check({ pages: [{ ...page, body: { fi: 'Vain suomeksi' } }] })).toEqual([
      'siteUntranslated *.pages (sv) Tietoa',
    ]);
  });

  it('wants pages with a title and a text', () => {
    expect(check({ pages: [{ slug: 'uusi', title: {}, body: {} }] })).toEqual([
      'pageUntitled *.pages uusi',
      'pageEmpty *.pages uusi',
    ]);
  });

  it('lets each address be had once, and none of our own', () => {
    const called = (slug: string) => ({ ...page, slug });
    expect(check({ pages: [page, page] })).toEqual(['pageTwice *.pages Tietoa']);
    expect(check({ pages: ['plain', 'accessibility', 'privacy', 'p'].map(called) })).toEqual(
      Array(4).fill('pageReserved *.pages Tietoa'),
    );
    expect(check({ pages: [called('Iso Alku')] })).toEqual(['pageBadAddress *.pages Tietoa']);
  });

  it('misses pictures that are gone', () => {
    expect(check({ hero: 'a', logo: 'b' }, [])).toEqual([
      'siteMissingImage *.front',
      'siteMissingImage *.look',
    ]);
    expect(check({ hero: 'a', logo: 'b' })).toEqual([]);
    expect(check({ body: { fi: '![Talo](/api/v1/media/o.a)', sv: 'x' } }, [])).toEqual([
      'siteMissingImage *.front (fi)',
    ]);
  });

  it('misses descriptions of pictures, in the language that lacks them', () => {
    const body = { fi: '![](/api/v1/media/o.a)', sv: '![Hus](/api/v1/media/o.a)' };
    expect(check({ body }, ['a'])).toEqual(['siteMissingAlt *.front (fi)']);
    expect(check({ pages: [{ ...page, body }] }, ['a'])).toEqual(['siteMissingAlt *.pages (fi) Tietoa']);
  });

  it('finds links that lead nowhere', () => {
    const body = { fi: '[a](/poistettu)', sv: '[a](javascript:alert)' };
    expect(check({ body, pages: [page] })).toEqual(['siteBadLink *.front (fi)', 'siteBadLink *.front (sv)']);
  });

  it('lets no unreadable theme out', () => {
    expect(check({ accent: '#ffcc00' })).toEqual(['unreadableTheme *.look']);
    expect(check({ ground: '#848484' })).toEqual(['unreadableTheme *.look']);
  });

  it('wants an address for feedback where everybody can find the site', () => {
    expect(check({ listed: true })).toEqual(['siteNoFeedback *.accessibility']);
    expect(check({ listed: true, feedback: 'a@b.example' })).toEqual([]);
  });
});
