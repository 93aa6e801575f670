import { describe, expect, test } from 'vitest';
import { newSite } from '../bots/new-site.ts';
import { compileSite } from './compile-site.ts';
import { compileVersion, type CompileInput } from './compile.ts';
import { dialogueOf, end } from './testing.ts';

const DATE = new Date('2026-11-25T10:00:00Z');

function inputOf(site: Parameters<typeof newSite>[0]): CompileInput {
  return {
    organisation: { id: 'o', name: 'Vantaa', accent: '#1f5fa8', privacy: {}, retentionDays: 365 },
    bot: { id: 'b', slug: 'botti', site: newSite(site), persona: { name: 'Aino', role: {}, avatar: '' } },
    dialogue: { ...dialogueOf([end('e')]), locales: ['fi', 'sv'] },
    needs: [],
    services: [],
    version: 3,
    locale: 'sv',
    media: { photo: { width: 800, height: 600 }, share: { width: 1200, height: 630 } },
  };
}

describe('the site', () => {
  test('has its pages in one language, with pictures that keep their place and links that lead on', () => {
    const body = '![Hus](/api/v1/media/o.photo) ![x](/api/v1/media/x.photo)\n\n**[Börja](#chat)**';
    const input = inputOf({
      listed: true,
      embedOn: ['https://www.vantaa.example'],
      pages: [
        { slug: 'palvelut', title: { fi: 'Palvelut', sv: 'Tjänster' }, body: { fi: 'Suomeksi', sv: body } },
        { slug: 'tiedot', title: { fi: 'Tiedot' }, body: { fi: '[Palvelut](/palvelut) [x](/muu)' } },
      ],
    });
    const site = compileSite(input, DATE);
    expect(site).toMatchObject({ listed: true, embedOn: ['https://www.vantaa.example'] });
    expect(site.pages).toEqual([
      {
        slug: 'palvelut',
        title: 'Tjänster',
        html:
          '<p><img src="/api/v1/media/o.photo" alt="Hus" loading="lazy" width="800" height="600" /> </p>\n' +
          '<p class="cta"><a href="/b/botti?lang=sv#chat" class="primary">Börja</a></p>',
      },
      { slug: 'tiedot', title: 'Tiedot', html: '<p><a href="/b/botti/palvelut?lang=sv">Palvelut</a> x</p>' },
    ]);
    expect(compileVersion(input).site.pages).toEqual([
      { slug: 'palvelut', title: 'Tjänster' },
      { slug: 'tiedot', title: 'Tiedot' },
    ]);
  });

  test('on the front page the chat is on the page itself', () => {
    const { site } = compileVersion(inputOf({ body: { fi: '**[Aloita](#chat)**' } }));
    expect(site.html).toBe('<p class="cta"><a href="#chat" class="primary">Aloita</a></p>');
  });

  test('the shared picture is the one chosen, else the one beside the title', () => {
    const shared = (site: Parameters<typeof newSite>[0]) => compileSite(inputOf(site), DATE).sharePicture;
    expect(shared({ hero: 'photo', sharePicture: 'share' })?.src).toBe('/api/v1/media/o.share');
    expect(shared({ hero: 'photo' })).toEqual({ src: '/api/v1/media/o.photo', width: 800, height: 600 });
    expect(shared({ hero: 'gone' })).toBeNull();
  });

  test('the accessibility statement is the owner’s own in this language, else made of the template', () => {
    const own = { accessibility: { sv: 'Eget **utlåtande**' } };
    expect(compileSite(inputOf(own), DATE).accessibility).toBe('<p>Eget <strong>utlåtande</strong></p>');
    const elsewhere = { accessibility: { fi: 'Oma seloste' } };
    expect(compileSite(inputOf(elsewhere), DATE).accessibility).toContain('306/2019');
    const made = compileSite(inputOf({ feedback: 'palaute@vantaa.example' }), DATE).accessibility;
    expect(made).toContain('25 november 2026');
    expect(made).toContain('href="mailto:palaute@vantaa.example"');
  });
});
