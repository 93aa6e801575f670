import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { renderPage, renderSitePage } from '../../../web/src/chat/server.tsx';
import type { CompiledSite, CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { createApp } from '../http/app.ts';
import type { Published } from '../published/published.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { compiledFixture } from '../testing/fixtures.ts';
import { pageRoutes } from './page.routes.ts';
import { siteRoutes } from './site.routes.ts';

const ORIGIN = 'https://botti.example';
const names = { organisation: 'vantaa', bot: 'mapping', slug: 'mapping', version: 4 };
const TITLES: Record<string, string> = { fi: 'Palvelut', sv: 'Tjänster' };
let site: CompiledSite | null;
let fields: Partial<CompiledVersion>;

const published: Published = {
  bot: async (slug) => {
    if (slug === 'broken') throw new Error('The database is away');
    return slug === 'mapping' ? { organisation: 'vantaa', bot: 'mapping', current: 4 } : null;
  },
  botById: async () => null,
  version: async (_organisation, _bot, _version, locale) =>
    locale === 'fi' || locale === 'sv'
      ? {
          ...compiledFixture(mappingDialogue(), names, locale, ['fi', 'sv']),
          ...fields,
        }
      : null,
  site: async (_organisation, _bot, _version, locale) =>
    site && { ...site, pages: site.pages.map((page) => ({ ...page, title: TITLES[locale] ?? '' })) },
  record: async () => null,
  organisation: async () => null,
  defaultLocale: async () => 'fi',
};

beforeEach(() => {
  fields = {};
  site = {
    favicon: '/api/v1/media/vantaa.icon',
    sharePicture: { src: '/api/v1/media/vantaa.share', width: 1200, height: 630 },
    listed: true,
    embedOn: [],
    pages: [{ slug: 'palvelut', title: '', html: '<p>Kaikki &quot;maksuttomat&quot; palvelut.</p>' }],
    accessibility: '<h2>Tila</h2><p>Täyttää osittain.</p>',
  };
});

const ports = {
  published,
  assets: () => ({
    script: '/assets/chat-1.js',
    css: 'main{margin:0}',
    allCss: 'main{margin:0}',
    plainScript: '',
    more: { script: '/assets/chat-more-1.js', css: '/assets/chat-more-1.css' },
  }),
  render: renderPage,
  renderSitePage,
  publicUrl: () => ORIGIN,
};
const app = createApp([siteRoutes(ports), pageRoutes(ports)]);

async function open(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(path, { headers });
  const html = await response.text();
  const meta = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
  return { response, html, meta };
}

test('a page is words without a script, in the site’s frame, kept by the network', async () => {
  const { response, html, meta } = await open('/b/mapping/palvelut');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=30, stale-while-revalidate=600',
  );
  expect(html).toContain('<html lang="fi">');
  expect(html).toContain('<title>Palvelut – Vantaan yritysneuvonta</title>');
  expect(html).toMatch(/<h1>Palvelut<\/h1>.*Kaikki &quot;maksuttomat&quot; palvelut/s);
  expect(meta('description')).toBe('Kaikki &quot;maksuttomat&quot; palvelut.');
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")| style="| on\w+="/);
  expect(html).toContain('href="/b/mapping?lang=fi#chat"');
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  expect(response.headers.get('content-security-policy')).toContain(
    `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
});

test('a page tells search engines and shared links what they need', async () => {
  const { html, meta } = await open('/b/mapping/palvelut?lang=sv');
  expect(html).toContain('<html lang="sv">');
  expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/b/mapping/palvelut?lang=sv"/>`);
  const alternates = [...html.matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
  expect(alternates.map(([, locale, href]) => [locale, href])).toEqual([
    ['fi', `${ORIGIN}/b/mapping/palvelut`],
    ['sv', `${ORIGIN}/b/mapping/palvelut?lang=sv`],
    ['x-default', `${ORIGIN}/b/mapping/palvelut`],
  ]);
  expect(meta('og:url')).toBe(`${ORIGIN}/b/mapping/palvelut?lang=sv`);
  expect(meta('og:image')).toBe(`${ORIGIN}/api/v1/media/vantaa.share`);
  expect(meta('og:image:width')).toBe('1200');
  expect(meta('og:image:alt')).toBe('Kartoitus');
  expect(meta('twitter:card')).toBe('summary_large_image');
  expect(html).toContain('<link rel="icon" href="/api/v1/media/vantaa.icon"/>');
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'WebPage',
    url: `${ORIGIN}/b/mapping/palvelut?lang=sv`,
    publisher: { name: 'Vantaan yritysneuvonta' },
  });
});

test('the front page does too, whatever host the request names', async () => {
  const { html, meta } = await open('/b/mapping', {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
  });
  expect(html).not.toContain('evil.example');
  expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/b/mapping"/>`);
  expect(meta('robots')).toBeUndefined();
});

test.each(['/b/mapping', '/b/mapping/palvelut'])(
  '%s of a site that is not listed is not for search engines',
  async (path) => {
    site = { ...site!, listed: false, sharePicture: null, favicon: '' };
    const { html, meta } = await open(path);
    expect(meta('robots')).toBe('noindex');
    expect(html).not.toContain('ld+json');
    expect(meta('og:image')).toBeUndefined();
    expect(html).toMatch(/rel="icon" href="data:image\/svg\+xml,/);
  },
);

test('no text ends the block of data for search engines', async () => {
  fields = { organisationName: '</script><script>alert(1)</script>' };
  const { html } = await open('/b/mapping/palvelut');
  expect(html).not.toContain('<script>alert');
});

describe('the privacy page', () => {
  test('is the organisation’s notice, how long answers are kept, and how to erase one’s own', async () => {
    fields = { privacy: '<p>Meidän <em>selosteemme</em>.</p>', retentionDays: 365 };
    const { html } = await open('/b/mapping/privacy');
    expect(html).toContain('<p>Meidän <em>selosteemme</em>.</p>');
    expect(html).toContain(
      'Säilytämme vastauksesi vuoden viimeisestä vastauksestasi. Sen jälkeen ne poistetaan.',
    );
    expect(html).toContain('valitse valikosta ”Omat tiedot”');
  });

  test('tells without a notice at least who keeps the answers, and is there in old versions', async () => {
    site = null;
    fields = { retentionDays: 90 };
    const { html, response } = await open('/b/mapping/privacy?lang=sv');
    expect(response.status).toBe(200);
    expect(html).toContain('Dina svar sparas av Vantaan yritysneuvonta.');
    expect(html).toMatch(/sparar dina svar i 3 månader/);
  });
});

test('the accessibility statement has a page', async () => {
  const { html } = await open('/b/mapping/accessibility');
  expect(html).toMatch(/<h1>Saavutettavuus\u00adseloste<\/h1>.*Täyttää osittain/s);
});

test.each([
  '/b/mapping/muu',
  '/b/mapping/PALVELUT',
  '/b/mapping/__proto__',
  '/b/mapping/constructor',
  '/b/mapping/..%2fpalvelut',
  '/b/mapping/palvelut%00',
])('%s is not there: said kindly in the site’s frame, kept by nobody', async (path) => {
  const { response, html, meta } = await open(path);
  expect(response.status).toBe(404);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(html).toContain('Sivua ei löytynyt');
  expect(html).toContain('href="/b/mapping?lang=fi"');
  expect(meta('robots')).toBe('noindex');
  expect(html).not.toContain('canonical');
});

test('where there is no bot there are no pages either', async () => {
  const { response, html } = await open('/b/no-such-bot/palvelut');
  expect(response.status).toBe(404);
  for (const locale of ['fi', 'sv', 'en']) expect(html).toContain(`<section lang="${locale}">`);
});

test('a failure is told kindly, without its reason', async () => {
  const { response, html } = await open('/b/broken/palvelut');
  expect(response.status).toBe(500);
  expect(html).toContain('Vika on meidän päässämme');
});
