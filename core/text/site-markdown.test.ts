import { describe, expect, test } from 'vitest';
import { renderSiteMarkdown, type SitePlaces } from './site-markdown.ts';

const places: SitePlaces = {
  sizeOf: (path) => (path === '/api/v1/media/o.m' ? { width: 960, height: 640 } : null),
  addressOf: (place) =>
    place === 'chat' ? '#chat' : place.page === 'palvelut' ? '/b/botti/palvelut?lang=fi' : null,
};

describe('renderSiteMarkdown', () => {
  test("shows our own images with their text alternative and no one else's", () => {
    expect(renderSiteMarkdown('![Talo](/api/v1/media/o.m)')).toBe(
      '<p><img src="/api/v1/media/o.m" alt="Talo" loading="lazy" /></p>',
    );
    for (const source of [
      'https://evil.example/x.png',
      '//evil.example/x',
      '/api/v1/media/../x',
      'data:image/png;base64,AA',
    ]) {
      expect(renderSiteMarkdown(`![x](${source})`)).not.toContain('<img');
    }
  });

  test('drops event handlers from an image', () => {
    expect(
      renderSiteMarkdown('<img src="/api/v1/media/o.m" onerror="x" srcset="https://evil.example">'),
    ).toBe('<img src="/api/v1/media/o.m" alt="" loading="lazy" />');
  });

  test('an image keeps its place before it has come; one that is not there is left out', () => {
    expect(renderSiteMarkdown('![Talo](/api/v1/media/o.m)', places)).toBe(
      '<p><img src="/api/v1/media/o.m" alt="Talo" loading="lazy" width="960" height="640" /></p>',
    );
    expect(renderSiteMarkdown('Ennen ![Talo](/api/v1/media/o.x) jälkeen', places)).toBe(
      '<p>Ennen  jälkeen</p>',
    );
  });

  test('links within the site stay in the same window; a page that is not there leaves the words', () => {
    expect(renderSiteMarkdown('[Aloita](#chat), [palvelut](/palvelut), [muut](/muut)', places)).toBe(
      '<p><a href="#chat">Aloita</a>, <a href="/b/botti/palvelut?lang=fi">palvelut</a>, muut</p>',
    );
    expect(renderSiteMarkdown('[x](#muu) [x](/app/members) [x](//palvelut) [x](/..)', places)).toBe(
      '<p>x x x x</p>',
    );
  });

  test('without knowing the site, links within it lead to marks on the page, as a preview needs', () => {
    expect(renderSiteMarkdown('[Aloita](#chat) [palvelut](/palvelut) [x](//palvelut)')).toBe(
      '<p><a href="#chat">Aloita</a> <a href="#palvelut">palvelut</a> x</p>',
    );
  });

  test('bold links alone in a paragraph are buttons, the first of them the main one', () => {
    expect(renderSiteMarkdown('**[Aloita](#chat)** **[Tutustu](https://a.fi?b&c)**', places)).toBe(
      '<p class="cta"><a href="#chat" class="primary">Aloita</a>\n' +
        '<a href="https://a.fi?b&amp;c" rel="noopener noreferrer" target="_blank" class="quiet">Tutustu</a></p>',
    );
    expect(renderSiteMarkdown('**[Aloita](#chat)**\n**[Tutustu](/palvelut)**', places)).toContain(
      '<a href="/b/botti/palvelut?lang=fi" class="quiet">Tutustu</a>',
    );
    for (const text of [
      '**[Aloita](#chat)** nyt',
      '[Aloita](#chat)',
      '**Aloita**',
      '**[Aloita](#chat) nyt**',
    ]) {
      expect(renderSiteMarkdown(text, places)).not.toContain('class');
    }
  });

  test('a button is no way around what a link may be', () => {
    for (const text of [
      '**[x](javascript:alert(1))**',
      '**[x]("onclick=alert(1))**',
      '**[x](</app/members>)**',
      '<p class="cta fixed"><a class="primary evil" href="//evil.example">x</a></p>',
    ]) {
      const html = renderSiteMarkdown(text, places);
      expect(html).not.toMatch(/<a|script|evil|onclick|fixed/);
      expect(html).toContain('x');
    }
  });
});
