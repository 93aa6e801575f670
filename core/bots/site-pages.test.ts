import { expect, it } from 'vitest';
import { newSite } from './new-site.ts';
import { movePage, pageAddressProblem, pageSlugFor, RESERVED_PAGES } from './site-pages.ts';

const page = (slug: string, body = {}) => ({ slug, title: {}, body });
const pages = ['tietoa', 'Iso', 'plain', 'tietoa'].map((slug) => page(slug));

it('says what is wrong with an address, the later of two being the one that is wrong', () => {
  expect(pages.map((_, index) => pageAddressProblem(pages, index))).toEqual([
    null,
    'malformed',
    'reserved',
    'taken',
  ]);
});

it('finds a free address for a new page', () => {
  expect(pageSlugFor(pages, 'Mistä on kyse?')).toBe('mista-on-kyse');
  expect(pageSlugFor(pages, 'Tietoa')).toBe('tietoa-2');
  expect(pageSlugFor([page('sivu')], '???')).toBe('sivu-2');
  expect(RESERVED_PAGES.map((slug) => pageSlugFor([], slug))).not.toContain('privacy');
  expect(pageSlugFor([page('a'.repeat(60))], 'a'.repeat(60))).toBe(`${'a'.repeat(57)}-2`);
});

it('lets links follow a page to its new address', () => {
  const site = newSite({
    body: { fi: '[Tietoa](/tietoa) [Muuta](/tietoa-muusta)', sv: 'Ingen länk' },
    pages: [page('tietoa'), page('muuta', { fi: '**[Takaisin](/tietoa)**' })],
  });
  expect(movePage(site, 0, 'meista')).toEqual({
    ...site,
    body: { fi: '[Tietoa](/meista) [Muuta](/tietoa-muusta)', sv: 'Ingen länk' },
    pages: [page('meista'), page('muuta', { fi: '**[Takaisin](/meista)**' })],
  });
});
