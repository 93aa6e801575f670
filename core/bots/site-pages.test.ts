import { expect, it } from 'vitest';
import { freePageSlug, pageAddressProblem, RESERVED_PAGES } from './site-pages.ts';

const pages = ['tietoa', 'Iso', 'plain', 'tietoa'].map((slug) => ({ slug, title: {}, body: {} }));

it('says what is wrong with an address, the later of two being the one that is wrong', () => {
  expect(pages.map((_, index) => pageAddressProblem(pages, index))).toEqual([
    null,
    'malformed',
    'reserved',
    'taken',
  ]);
});

it('finds a free address for a new page', () => {
  expect(freePageSlug(pages, 'uusi')).toBe('uusi');
  expect(freePageSlug(pages, 'tietoa')).toBe('tietoa-2');
  expect(RESERVED_PAGES.map((slug) => freePageSlug([], slug))).not.toContain('privacy');
  expect(freePageSlug([{ slug: 'a'.repeat(60) }], 'a'.repeat(60))).toBe(`${'a'.repeat(57)}-2`);
});
