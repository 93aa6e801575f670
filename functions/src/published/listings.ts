/** Sites that search engines may be told of. */
import type { Firestore } from 'firebase-admin/firestore';
import { slugDocumentSchema, type SlugDocument } from '../../../core/bots/bot.schema.ts';
import { listedSitesQuery } from '../../../core/queries/queries.ts';
import type { Clock } from '../firebase/clock.ts';
import { queryOf } from '../staff/query.ts';
import { remember } from './cache.ts';

/** Sites at most, the newest first: a map of them all stays below the 10 MB that Hosting hands on. */
const MOST = 500;
const LIFETIME = 10 * 60_000;

export interface ListedSite extends NonNullable<SlugDocument['listing']> {
  slug: string;
}

/** Up to ten minutes old. One query: only the addresses of listed sites have the field it goes by. */
export function listingsIn(db: Firestore, clock: Clock): () => Promise<ListedSite[]> {
  const read = remember(() => readListings(db), { lifetime: LIFETIME, size: 1, clock });
  return async () => (await read('all')) ?? [];
}

async function readListings(db: Firestore): Promise<ListedSite[]> {
  const found = await queryOf(db, listedSitesQuery()).limit(MOST).get();
  return found.docs.flatMap((document) => {
    const { archived, listing } = slugDocumentSchema.parse(document.data());
    return archived || !listing ? [] : [{ slug: document.id, ...listing }];
  });
}
