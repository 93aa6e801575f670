import { expect, test } from 'vitest';
import { createApp } from '../http/app.ts';
import { mediaRoutes } from './media.routes.ts';

const bytes = new Uint8Array([1, 2, 3]);
const app = createApp([
  mediaRoutes(async (organisation, id) =>
    organisation === 'vantaa' && id !== 'none' ? { type: 'image/webp', bytes } : null,
  ),
]);

test('an image is served for ever, as an image and nothing else', async () => {
  const response = await app.request('/api/v1/media/vantaa.m_1');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, s-maxage=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
});

test.each([
  'other.m_1',
  'vantaa.none',
  'vantaa',
  'vantaa.m_1.x',
  '__a__.m_1',
  'vantaa.__m__',
  '.m_1',
  'vantaa.%2e%2e%2fmembers',
  'a'.repeat(500),
])('there is no image %s: 404, not cached', async (reference) => {
  const response = await app.request(`/api/v1/media/${reference}`);
  expect(response.status).toBe(404);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});
