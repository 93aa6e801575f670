import { beforeAll, expect, test } from 'vitest';
import { botPointerSchema } from '../../../core/api/public.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { longDialogue, mappingDialogue } from '../testing/dialogues.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { compiledFixture, publishFixture } from '../testing/fixtures.ts';
import { publicApp } from '../testing/public-app.ts';

const PROJECT = 'demo-published';
const { app, db } = publicApp(PROJECT);

beforeAll(async () => {
  await publishFixture(db, mappingDialogue());
  await publishFixture(db, longDialogue(40), { bot: 'long', slug: 'long', locales: ['sv'], chunk: 700 });
});

test('the pointer tells what is published', async () => {
  const response = await app.request('/api/v1/bots/mapping');
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30');
  expect(botPointerSchema.parse(await response.json())).toEqual({
    slug: 'mapping',
    name: 'Kartoitus',
    organisation: 'Vantaan yritysneuvonta',
    accent: '#0b6e4f',
    locales: ['fi', 'sv', 'en'],
    version: 1,
  });
});

test('a version of many chunks comes whole, and may be kept for ever', async () => {
  const response = await app.request('/api/v1/bots/long/versions/1/sv');
  expect(response.headers.get('cache-control')).toContain('immutable');
  const names = { organisation: 'vantaa', bot: 'long', slug: 'long', version: 1 };
  expect(await response.json()).toEqual(compiledFixture(longDialogue(40), names, 'sv', ['sv']));
});

test.each([
  '/api/v1/bots/none',
  '/api/v1/bots/UPPER',
  '/api/v1/bots/..%2forganisations',
  '/api/v1/bots/long/versions/1/fi',
  '/api/v1/bots/long/versions/1/source',
  '/api/v1/bots/long/versions/2/sv',
  '/api/v1/bots/long/versions/0/sv',
  '/api/v1/bots/long/versions/01/sv',
  '/api/v1/bots/long/versions/1e0/sv',
])('%s: 404', async (path) => {
  await expectProblem(await app.request(path), 404, { code: 'notFound' });
});

test('a version whose chunks are stored and which is not published yet: 404', async () => {
  await db.doc(paths.chunk('vantaa', 'long', 2, 'sv', 0)).set({ part: 'sv', index: 0, json: '{"half' });
  await expectProblem(await app.request('/api/v1/bots/long/versions/2/sv'), 404, { code: 'notFound' });
});

test('what has just been published is found at once; what changes, within half a minute', async () => {
  // An address that no earlier run in the same emulator has taken.
  const slug = `new-${Date.now().toString(36)}`;
  const names = { bot: 'new', slug };
  const server = publicApp(PROJECT);
  expect((await server.app.request(`/api/v1/bots/${slug}`)).status).toBe(404);
  await publishFixture(db, mappingDialogue(), names);
  expect(await (await server.app.request(`/api/v1/bots/${slug}`)).json()).toMatchObject({ version: 1 });
  await publishFixture(db, mappingDialogue(), { ...names, version: 2 });
  server.pass(30_000);
  expect(await (await server.app.request(`/api/v1/bots/${slug}`)).json()).toMatchObject({ version: 2 });
});

test('an image comes as it was stored', async () => {
  const bytes = Buffer.from('RIFF…WEBP');
  const at = new Date('2026-11-01T08:00:00Z');
  await db.doc(paths.media('vantaa', 'logo')).set({
    type: 'image/webp',
    name: 'logo.webp',
    width: 1,
    height: 1,
    size: bytes.length,
    bytes,
    createdBy: 'adviser',
    createdAt: at,
  });
  const response = await app.request('/api/v1/media/vantaa.logo');
  expect(response.headers.get('content-type')).toBe('image/webp');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});
