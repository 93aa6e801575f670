import { beforeAll, expect, test } from 'vitest';
import type { SlugDocument } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { publicApp } from '../testing/public-app.ts';
import { listingsIn } from './listings.ts';

const { db } = publicApp('demo-listings');
const listing = (day: number): NonNullable<SlugDocument['listing']> => ({
  locales: ['fi', 'sv'],
  defaultLocale: 'fi',
  pages: ['palvelut'],
  publishedAt: new Date(Date.UTC(2026, 10, day)),
});
const store = (slug: string, fields: Partial<SlugDocument>) =>
  db
    .doc(paths.slug(slug))
    .set({ organisation: 'o', bot: slug, publishedVersion: 1, archived: false, ...fields });

beforeAll(async () => {
  await store('older', { listing: listing(1) });
  await store('newer', { listing: listing(2) });
  await store('archived', { listing: listing(3), archived: true });
  await store('unlisted', {});
});

test('the listed sites that are on the net, the newest first, read once in ten minutes', async () => {
  let now = 0;
  const listings = listingsIn(db, () => new Date(now));
  expect(await listings()).toEqual([
    { slug: 'newer', ...listing(2) },
    { slug: 'older', ...listing(1) },
  ]);
  await store('newest', { listing: listing(4) });
  now = 599_999;
  expect(await listings()).toHaveLength(2);
  now = 600_000;
  expect((await listings()).map(({ slug }) => slug)).toEqual(['newest', 'newer', 'older']);
  await db.doc(paths.slug('newest')).delete();
});
