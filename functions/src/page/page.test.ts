import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderPage } from '../../../web/src/chat/server.tsx';
import type { Published } from '../published/published.ts';
import { createApp } from '../http/app.ts';
import { compiledFixture } from '../testing/fixtures.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { followed } from '../testing/followed.ts';
import { pageRoutes, type PagePorts } from './page.routes.ts';

const names = { organisation: 'vantaa', bot: 'mapping', slug: 'mapping', version: 4 };
const published: Published = {
  bot: async (slug) => {
    if (slug === 'broken') throw new Error('The database is away');
    return slug === 'mapping' ? { organisation: 'vantaa', bot: 'mapping', current: 4 } : null;
  },
  botById: async () => null,
  version: async (_organisation, _bot, _version, locale) =>
    locale === 'fi' || locale === 'sv'
      ? compiledFixture(mappingDialogue(), names, locale, ['fi', 'sv'])
      : null,
  site: async () => null,
  record: async () => null,
  organisation: async () => null,
  defaultLocale: async () => 'sv',
};
const assets = {
  script: '/assets/chat-1.js',
  css: 'main{margin:0}',
  allCss: 'main{margin:0}',
  plainScript: '',
  more: { script: '/assets/chat-more-1.js', css: '/assets/chat-more-1.css' },
};

function pageApp(render: PagePorts['render'] = renderPage) {
  return createApp([
    pageRoutes({ published, assets: () => assets, render, publicUrl: () => 'https://botti.example' }),
  ]);
}

test('a page runs and styles itself with what is its own only', async () => {
  const response = await pageApp().request('/b/mapping');
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('src="/assets/chat-1.js"');
  const policy = response.headers.get('content-security-policy') ?? '';
  for (const [, style = ''] of html.matchAll(/<style>([^<]*)<\/style>/g)) {
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  }
  expect(html).not.toMatch(/ style="| on\w+="/);
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self' 'sha256-[^ ]+'; .*style-src 'sha256-[^ ]+' 'self';/,
  );
  expect(policy).toContain("frame-ancestors 'self'; base-uri 'none'; form-action 'self'");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=600',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'strict-transport-security': expect.stringContaining('max-age='),
  });
  expect(response.headers.get('vary')).toBeNull();
});

test.each([
  ['/b/mapping', 'sv'],
  ['/b/mapping?lang=fi', 'fi'],
  ['/b/mapping?lang=en', 'sv'],
  ['/b/mapping?lang=%00', 'sv'],
])('%s speaks %s', async (address, locale) => {
  const response = await followed(pageApp(), address, { 'accept-language': 'en' });
  expect(response.headers.get('content-language')).toBe(locale);
  expect(await response.text()).toContain(`<html lang="${locale}">`);
});

test.each([
  ['', 'site'],
  ['?channel=qr', 'qr'],
  ['?channel=embed', 'embed'],
  ['?channel=invitation', 'site'],
  ['?channel=<script>', 'site'],
])('a link %s comes from the channel %s', async (query, channel) => {
  let seen = '';
  const app = pageApp((input) => {
    seen = input.channel;
    return { html: '', styleHashes: [] };
  });
  await followed(app, `/b/mapping${query}`);
  expect(seen).toBe(channel);
});

test.each(['/b/no-such-bot', '/b/mapping/more', '/b/..%2f..', '/'])(
  '%s is a kind page in three languages, and not kept by caches',
  async (address) => {
    const response = await pageApp().request(address);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    for (const locale of ['fi', 'sv', 'en']) expect(html).toContain(`<section lang="${locale}">`);
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(response.headers.get('content-security-policy')).toContain(
      `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
  },
);

test('a failure is told kindly, without its reason', async () => {
  const response = await pageApp().request('/b/broken');
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('Vika on meidän päässämme');
});
