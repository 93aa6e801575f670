import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore, type DocumentReference } from 'firebase-admin/firestore';
import { beforeEach, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { EXPIRING } from '../../../core/queries/queries.ts';
import { eraseExpired } from './erase-expired.ts';

const db = getFirestore(getApps()[0] ?? initializeApp({ projectId: 'demo-retention' }));
const now = new Date('2026-11-30T12:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

/** One document of every kind, in two organisations where they have one. */
const kinds: Record<(typeof EXPIRING)[number], (name: string) => DocumentReference> = {
  conversations: (name) => db.doc(paths.conversation(`city-${name}`, name)),
  recipients: (name) => db.doc(paths.recipient(`city-${name}`, 'spring', name)),
  contacts: (name) => db.doc(paths.contact(`city-${name}`, name)),
  memberInvitations: (name) => db.doc(`memberInvitations/${name}`),
  audienceParts: (name) => db.doc(paths.audiencePart(`region-${name}`, name)),
};
const all = (name: string) => EXPIRING.map((kind) => kinds[kind](name));
const left = async (name: string) => (await db.getAll(...all(name))).filter(({ exists }) => exists).length;
const store = (name: string, expiresAt: Date) =>
  Promise.all(all(name).map((reference) => reference.set({ expiresAt })));

beforeEach(async () => {
  await Promise.all(['past', 'present', 'future'].flatMap(all).map((reference) => reference.delete()));
});

test('what has been kept long enough is gone, at the minute that was promised', async () => {
  await store('past', minutes(-1));
  await store('present', now);
  await store('future', minutes(1));
  expect(await eraseExpired(db, now)).toBe(2 * EXPIRING.length);
  expect([await left('past'), await left('present'), await left('future')]).toEqual([0, 0, EXPIRING.length]);
  expect(await eraseExpired(db, now)).toBe(0);
});

test('goes on until all is gone, however much it is', async () => {
  const writer = db.bulkWriter({ throttling: false });
  for (let index = 0; index < 950; index += 1) {
    void writer.set(db.doc(paths.conversation('city', `c${index}`)), { expiresAt: minutes(-index) });
  }
  await writer.close();
  expect(await eraseExpired(db, now)).toBe(950);
  expect((await db.collection(paths.conversations('city')).count().get()).data().count).toBe(0);
});
