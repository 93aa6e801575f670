import { expect, test } from 'vitest';
import type { Published } from '../published/published.ts';
import { createApp } from '../http/app.ts';
import { compiledFixture } from '../testing/fixtures.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { followed } from '../testing/followed.ts';
import { pageRoutes } from './page.routes.ts';

const names = { organisation: 'vantaa', bot: 'mapping', slug: 'mapping', version: 4 };
let embedOn: string[] = [];
const published: Published = {
  bot: async (slug) => (slug === 'mapping' ? { organisation: 'vantaa', bot: 'mapping', current: 4 } : null),
  botById: async () => null,
  version: async () => compiledFixture(mappingDialogue(), names, 'fi', ['fi']),
  site: async (...key) =>
    key.join() === 'vantaa,mapping,4,fi'
      ? { favicon: '', sharePicture: null, listed: true, embedOn, pages: [], accessibility: '' }
      : null,
  record: async () => null,
  organisation: async () => null,
  defaultLocale: async () => 'fi',
};

/** How the page was rendered, and who may show it. */
async function visit(query: string) {
  let embed: string | undefined;
  const render = (input: { embed?: string }) => {
    embed = input.embed;
    return { html: '', styleHashes: [] };
  };
  const assets = () => ({
    script: '/a.js',
    css: '',
    allCss: '',
    plainScript: '',
    more: { script: '/b.js', css: '/b.css' },
  });
  const app = createApp([
    pageRoutes({ published, assets, render, publicUrl: () => 'https://botti.example' }),
  ]);
  const { headers, status } = await followed(app, `/b/mapping${query}`);
  const frames = /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  return { status, embed, frames, robots: headers.get('x-robots-tag') };
}

test('the chat for a frame may be shown by the sites on the published list, and is not for search engines', async () => {
  embedOn = ['https://www.yritys.example', 'http://localhost:8080'];
  expect(await visit('?embed=bubble&channel=embed')).toEqual({
    status: 200,
    embed: 'bubble',
    frames: "'self' https://www.yritys.example http://localhost:8080",
    robots: 'noindex',
  });
});

test('with no site on the list only our own pages may show it', async () => {
  embedOn = [];
  expect((await visit('?embed=inline')).frames).toBe("'self'");
});

test.each([
  '',
  '?channel=embed',
  '?embed=',
  '?embed=fullscreen',
  '?embed=bubble%3B%20https%3A%2F%2Fevil.example',
])('the page %s stays in frames of our own', async (query) => {
  embedOn = ['https://www.yritys.example'];
  expect(await visit(query)).toMatchObject({ embed: undefined, frames: "'self'", robots: null });
});
