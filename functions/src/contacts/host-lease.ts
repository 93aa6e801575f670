import { randomUUID } from 'node:crypto';
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { Clock } from '../firebase/clock.ts';

/** Does the work while nobody else is at the site; null → somebody was there for as long as `patience` lasted. */
export type HoldHost = <Result>(
  site: string,
  work: () => Promise<Result>,
  /** Milliseconds. */
  patience: number,
) => Promise<Result | null>;

/** Well beyond the ten seconds that reading a site may take: afterwards its holder is dead. */
const LEASE = 60_000;
/** Milliseconds between two looks. */
const LOOK = 300;

/** One reader at a time per site, over all workers and organisations: a lease in the database. */
export function hostLeases(db: Firestore, now: Clock): HoldHost {
  return async (site, work, patience) => {
    const lease = db.doc(paths.shared(`host-${site}`));
    const holder = randomUUID();
    const gaveUp = performance.now() + patience;
    while (!(await take())) {
      if (performance.now() >= gaveUp) return null;
      await new Promise((resolve) => setTimeout(resolve, LOOK * (0.5 + Math.random())));
    }
    try {
      return await work();
    } finally {
      await release();
    }

    function take(): Promise<boolean> {
      return db.runTransaction(async (transaction) => {
        const until = (await transaction.get(lease)).get('expiresAt') as
          FirebaseFirestore.Timestamp | undefined;
        if (until && until.toMillis() > now().getTime()) return false;
        transaction.set(lease, { holder, expiresAt: new Date(now().getTime() + LEASE) });
        return true;
      });
    }

    function release(): Promise<void> {
      return db.runTransaction(async (transaction) => {
        if ((await transaction.get(lease)).get('holder') === holder) transaction.delete(lease);
      });
    }
  };
}
