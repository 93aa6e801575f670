import { beforeEach, expect, test } from 'vitest';
import { createApp } from '../http/app.ts';
import type { Published } from '../published/published.ts';
import { foundRecipient } from '../testing/found-recipient.ts';
import { OPENING_RATES, openingRoutes } from './openings.routes.ts';

const TOKEN = '9kQ2mVbZr7LxYt4WnHc8Dp';
const BOT = { organisation: 'vantaa', bot: 'mapping', current: 4 };
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari';
let opened: number;
let counted: string[];
let openable: boolean;
let expiresAt: Date;

beforeEach(() => {
  app = appWith();
  opened = 0;
  counted = [];
  openable = true;
  expiresAt = new Date('2027-01-01T00:00:00Z');
});

const published = {
  bot: async (slug: string) => (slug === 'mapping' ? BOT : null),
  botById: async () => BOT,
} as unknown as Published;

const appWith = () =>
  createApp([
    openingRoutes({
      published,
      countOpening: async ({ bot, current }, channel) => {
        if (!openable) throw new Error('Not now');
        counted.push(`${bot} ${current} ${channel}`);
      },
      clock: () => new Date('2026-11-21T12:00:00Z'),
      findRecipient: async (token) =>
        token === TOKEN ? foundRecipient({ bot: 'mapping', expiresAt }) : null,
      markOpened: async () => {
        if (!openable) throw new Error('Not now');
        opened += 1;
      },
    }),
  ]);
let app = appWith();

const INVITED = { slug: 'mapping', channel: 'invitation', invitation: TOKEN };
const PUBLIC = { slug: 'mapping', channel: 'site' };
const tell = (headers: Record<string, string> = {}, body: object = INVITED) =>
  app.request('/api/v1/openings', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': PHONE,
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body: JSON.stringify(body),
  });

test('what the page tells of a person counts: of an invitation with its recipient', async () => {
  expect((await tell()).status).toBe(204);
  expect(opened).toBe(1);
  expect(counted).toEqual([]);
});

test.each([
  ['site', 'site'],
  ['embed', 'embed'],
  ['qr', 'qr'],
  ['invitation', 'site'],
])('an opening by %s counts as %s, and notes nobody', async (channel, as) => {
  expect((await tell({}, { ...PUBLIC, channel })).status).toBe(204);
  expect(counted).toEqual([`mapping 4 ${as}`]);
  expect(opened).toBe(0);
});

test('a bot that is not there is not opened', async () => {
  expect((await tell({}, { ...PUBLIC, slug: 'nowhere' })).status).toBe(204);
  expect(counted).toEqual([]);
});

test('attack: one address does not raise the openings without end, and neither do many', async () => {
  const from = (address: string, times: number) =>
    Promise.all(Array.from({ length: times }, () => tell({ 'x-forwarded-for': address }, PUBLIC)));
  await from('192.0.2.1', OPENING_RATES.perAddress + 1);
  expect(counted).toHaveLength(OPENING_RATES.perAddress);
  for (let other = 2; other < 14; other += 1) await from(`192.0.2.${other}`, OPENING_RATES.perAddress);
  expect(counted).toHaveLength(OPENING_RATES.ofBotAnHour);
  await tell({ 'x-forwarded-for': '192.0.3.1' }, INVITED);
  expect(opened).toBe(1);
});

test.each([
  ['a scanner', { 'user-agent': 'Mozilla/5.0 (compatible; Barracuda Sentinel (EE))' }],
  ['a link preview', { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) SkypeUriPreview Preview/0.5' }],
  [
    'a headless browser',
    { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 Safari/537.36' },
  ],
  ['a script', { 'user-agent': 'python-requests/2.32' }],
  ['no browser', { 'user-agent': '' }],
  ['another site’s page', { 'sec-fetch-site': 'cross-site' }],
])('%s opens nothing, and is answered the same', async (_who, headers) => {
  expect((await tell(headers)).status).toBe(204);
  expect((await tell(headers, PUBLIC)).status).toBe(204);
  expect(opened).toBe(0);
  expect(counted).toEqual([]);
});

test('a link that leads nowhere (any more) is not opened', async () => {
  expect((await tell({}, { ...INVITED, invitation: 'A'.repeat(22) })).status).toBe(204);
  expiresAt = new Date('2026-11-21T12:00:00Z');
  expect((await tell()).status).toBe(204);
  expect(opened).toBe(0);
});

test('what cannot be noted fails nothing', async () => {
  openable = false;
  expect((await tell()).status).toBe(204);
  expect((await tell({}, PUBLIC)).status).toBe(204);
});

test('what is no opening is refused, and one address cannot try tokens in bulk', async () => {
  expect((await tell({}, { ...PUBLIC, invitation: 5 })).status).toBe(400);
  const statuses = new Set<number>();
  for (let tries = 0; tries < 620; tries += 1)
    statuses.add((await tell({ 'x-forwarded-for': '192.0.2.7' }, { ...INVITED, invitation: 'x' })).status);
  expect([...statuses]).toEqual([204, 429]);
});
