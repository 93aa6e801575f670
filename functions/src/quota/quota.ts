/** How often something may be done, counted in the database: the same for all instances, also after a restart. */
import { createHmac } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { Clock } from '../firebase/clock.ts';
import { keyFor } from '../firebase/keys.ts';
import type { Rate } from '../http/rate-limit.ts';

/** Days of a quota are days in Finland. */
const ZONE = 'Europe/Helsinki';
const QUARTER = 15;

export interface Quota {
  /** What is counted, without a slash; of an address only its `mailboxKey`. */
  key: string;
  most: number;
  per: 'quarter' | 'hour' | 'day';
}

/**
 * Uses one of each quota, or nothing where one of them is used up: 0 → used, otherwise the seconds to wait.
 * One read and one write per quota.
 */
export async function spend(db: Firestore, at: Date, quotas: readonly Quota[]): Promise<number> {
  const windows = quotas.map((quota) => ({ ...quota, ...windowOf(at, quota) }));
  const references = windows.map(({ id }) => db.doc(paths.shared(id)));
  return db.runTransaction(async (transaction) => {
    const snapshots = await transaction.getAll(...references);
    const used = snapshots.map((snapshot) => Number(snapshot.get('used') ?? 0));
    const full = windows.filter(({ most }, index) => (used[index] ?? 0) >= most);
    if (full.length > 0) {
      const ends = Math.max(...full.map(({ endsAt }) => endsAt.getTime()));
      return Math.max(1, Math.ceil((ends - at.getTime()) / 1_000));
    }
    references.forEach((reference, index) => {
      transaction.set(reference, { used: (used[index] ?? 0) + 1, expiresAt: windows[index]?.endsAt });
    });
    return 0;
  });
}

/** A rate of one quota, counted in the database. */
export function rateIn(db: Firestore, clock: Clock, quotaOf: (key: string) => Quota): Rate {
  return (key) => spend(db, clock(), [quotaOf(key)]);
}

/**
 * Stands for a mailbox in a quota: a keyed hash, so that the database holds no address. Whoever has an address has
 * it with every `+…` as well.
 */
export function mailboxKey(address: string): string {
  const mailbox = address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*/, '');
  return createHmac('sha256', keyFor('quota')).update(mailbox).digest('hex');
}

function windowOf(at: Date, { key, per }: Quota): { id: string; endsAt: Date } {
  const now = DateTime.fromJSDate(at, { zone: ZONE });
  const hour = now.startOf('hour');
  const quarters = Math.floor(now.minute / QUARTER) * QUARTER;
  const start = per === 'quarter' ? hour.plus({ minutes: quarters }) : now.startOf(per);
  const end = per === 'quarter' ? start.plus({ minutes: QUARTER }) : start.plus({ [per]: 1 });
  return { id: `quota-${key}-${start.toUTC().toFormat("yyyyMMdd'T'HHmm")}`, endsAt: end.toJSDate() };
}
