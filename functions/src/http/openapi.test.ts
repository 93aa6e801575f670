import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { openapiDocument } from '../../../core/api/openapi.ts';
import { suggestRoutes } from '../companies/suggest/suggest.routes.ts';
import { conversationRoutes } from '../conversation/conversation.routes.ts';
import { openingRoutes } from '../conversation/openings.routes.ts';
import { mediaRoutes } from '../media/media.routes.ts';
import { mailEventRoutes } from '../mail-events/mail-events.routes.ts';
import { botRoutes } from '../published/bot.routes.ts';
import { summaryRoutes } from '../summary/summary.routes.ts';
import { privacyRoutes } from '../suppressions/privacy.routes.ts';
import { unsubscribeRoutes } from '../suppressions/unsubscribe.routes.ts';
import { openapiRoutes } from './openapi.routes.ts';

const document = openapiDocument();

test('docs/api/openapi.json is what the schemas say (else: node local/api/write-openapi.ts)', () => {
  const written = readFileSync(new URL('../../../docs/api/openapi.json', import.meta.url), 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(document)));
});

test('describes every address and method of the app, and no other', () => {
  const app = new Hono();
  const ports = {} as Parameters<typeof conversationRoutes>[0];
  for (const mount of [
    botRoutes(ports.published),
    conversationRoutes(ports),
    openingRoutes({} as Parameters<typeof openingRoutes>[0]),
    summaryRoutes({} as Parameters<typeof summaryRoutes>[0]),
    unsubscribeRoutes({} as Parameters<typeof unsubscribeRoutes>[0]),
    privacyRoutes({} as Parameters<typeof privacyRoutes>[0]),
    mailEventRoutes({} as Parameters<typeof mailEventRoutes>[0]),
    mediaRoutes(async () => null),
    suggestRoutes(async () => null),
  ]) {
    mount(app);
  }
  const served = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(new Set(described)).toEqual(new Set(served));
});

test('is served as JSON', async () => {
  const app = new Hono();
  openapiRoutes(app);
  const response = await app.request('/api/v1/openapi.json');
  expect(await response.json()).toMatchObject({ openapi: '3.1.0' });
});
