import { beforeEach, expect, test } from 'vitest';
import { renderPage, renderSitePage } from '../../../web/src/chat/server.tsx';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { createApp } from '../http/app.ts';
import type { Published } from '../published/published.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { compiledFixture } from '../testing/fixtures.ts';
import { foundRecipient } from '../testing/found-recipient.ts';
import { invitationRoutes } from './invitation.routes.ts';

const TOKEN = '9kQ2mVbZr7LxYt4WnHc8Dp';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari';
const names = { organisation: 'vantaa', bot: 'mapping', slug: 'mapping', version: 4 };
const published: Published = {
  bot: async () => null,
  botById: async (organisation, bot) => {
    if (bot === 'broken') throw new Error('The database is away');
    return bot === 'mapping' ? { organisation, bot, current: 4 } : null;
  },
  version: async (_organisation, _bot, _version, locale) =>
    locale === 'fi' || locale === 'sv'
      ? compiledFixture(mappingDialogue(), names, locale, ['fi', 'sv'])
      : null,
  site: async () => ({
    favicon: '',
    sharePicture: null,
    listed: true,
    embedOn: [],
    pages: [
      {
        slug: 'palvelut',
        title: 'Tjänster',
        html: '<p><a href="/b/mapping?lang=sv#chat">Börja</a> <a href="/b/mapping/palvelut?lang=sv">x</a></p>',
      },
    ],
    accessibility: '',
  }),
  record: async () => null,
  organisation: async () => null,
  defaultLocale: async () => 'fi',
};

let recipient: Pick<Recipient, 'bot' | 'companyName' | 'facts' | 'locale' | 'conversation' | 'expiresAt'>;

beforeEach(() => {
  recipient = {
    bot: 'mapping',
    companyName: 'Havukka "&" Oy',
    facts: { town: 'Vantaa', email: 'mia@havukka.example' },
    locale: 'sv',
    conversation: '',
    expiresAt: new Date('2027-01-01T00:00:00Z'),
  };
});

const app = createApp([
  invitationRoutes({
    published,
    assets: () => ({
      script: '/assets/chat-1.js',
      css: '',
      allCss: '',
      plainScript: '',
      more: { script: '/assets/chat-more-1.js', css: '/assets/chat-more-1.css' },
    }),
    render: renderPage,
    renderSitePage,
    publicUrl: () => 'https://botti.example',
    clock: () => new Date('2026-11-21T12:00:00Z'),
    findRecipient: async (token) => (token === TOKEN ? foundRecipient(recipient) : null),
  }),
]);
const visit = (path = `/i/${TOKEN}`, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { 'user-agent': PHONE, ...headers } });

test('is the bot’s page in the recipient’s language, for nobody else to keep or find', async () => {
  const response = await visit();
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('<html lang="sv">');
  expect(html).toContain(`data-channel="invitation" data-invitation="${TOKEN}"`);
  expect(html).toContain('content="noindex"');
  expect(html).not.toContain('data-resume');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; script-src 'self' 'sha256-[^ ]+'; .*style-src 'sha256-.*frame-ancestors 'none';/,
    ),
  });
});

test('the site’s pages lead back to the invited conversation, and are nobody else’s', async () => {
  const response = await visit(`/i/${TOKEN}/palvelut`);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('<html lang="sv">');
  expect(html).not.toContain('/b/mapping');
  expect(html).toContain(`href="/i/${TOKEN}?lang=sv#chat">Börja`);
  expect(html).toContain(`href="/i/${TOKEN}/palvelut?lang=sv">x`);
  expect(html).toContain('content="noindex"');
  expect(html).not.toMatch(/canonical|og:url|ld\+json|<script/);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
  expect((await visit(`/i/${TOKEN}/muu`)).status).toBe(404);
  expect((await visit(`/i/${'A'.repeat(22)}/palvelut`)).status).toBe(404);
});

test('the page with the chat leads to the site’s pages below the invitation', async () => {
  const html = await (await visit()).text();
  expect(html).toContain(`href="/i/${TOKEN}/privacy?lang=sv"`);
  expect(html).not.toContain('href="/b/mapping');
  expect(html).not.toMatch(/canonical|og:url|ld\+json/);
});

test('tells the page what the dialogue may ask of the company, and nothing else', async () => {
  const html = await (await visit()).text();
  const facts = /data-facts="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  expect(JSON.parse(facts ?? '')).toEqual({ name: 'Havukka "&" Oy', town: 'Vantaa' });
  expect(html).not.toContain('mia@havukka.example');
});

test('resumes where the recipient has a conversation already', async () => {
  recipient.conversation = '0c0c9d54-3c7a-4a52-9d0e-0f6f3f1f2a11';
  const html = await (await visit()).text();
  expect(html).toContain('data-resume="true"');
  expect(html).not.toContain(recipient.conversation);
});

test.each([
  ['?lang=fi', 'fi'],
  ['?lang=en', 'sv'],
  ['?lang=%00', 'sv'],
])('%s speaks %s', async (query, locale) => {
  expect((await visit(`/i/${TOKEN}${query}`)).headers.get('content-language')).toBe(locale);
});

test('what leads nowhere is told kindly and not kept', async () => {
  const responses = [await visit(`/i/${'A'.repeat(22)}`), await visit('/i/x')];
  recipient.expiresAt = new Date('2026-11-21T12:00:00Z');
  responses.push(await visit());
  recipient = { ...recipient, expiresAt: new Date('2027-01-01'), bot: 'archived' };
  responses.push(await visit());
  for (const response of responses) {
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('Täällä ei ole nyt keskustelua');
  }
});

test('a failure is told kindly', async () => {
  recipient.bot = 'broken';
  const response = await visit();
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('Vika on meidän päässämme');
});

test('one address cannot try tokens in bulk', async () => {
  const headers = { 'x-forwarded-for': '192.0.2.7' };
  const statuses = new Set<number>();
  for (let tries = 0; tries < 620; tries += 1) statuses.add((await visit('/i/x', headers)).status);
  expect([...statuses]).toEqual([404, 429]);
});
