import { GrpcStatus, type Firestore } from 'firebase-admin/firestore';
import { EXPIRING, expiredQuery } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';

/** Documents erased at a time. */
const SLICE = 400;

/**
 * Erases what has been kept for as long as was promised. Firestore's own TTL does so within a day; until then it could
 * still be read, counted and exported. What is lengthened meanwhile (an answer came) stays.
 * @returns how many documents were erased
 */
export async function eraseExpired(db: Firestore, now: Date): Promise<number> {
  let erased = 0;
  for (const collection of EXPIRING) {
    for (let found = SLICE; found === SLICE;) {
      const { docs } = await queryOf(db, expiredQuery(collection, now)).limit(SLICE).get();
      found = docs.length;
      const outcomes = await Promise.all(
        docs.map((one) => one.ref.delete({ lastUpdateTime: one.updateTime }).then(() => 1, overtaken)),
      );
      erased += outcomes.reduce<number>((sum, one) => sum + one, 0);
      // Everything of a slice has been prolonged since it was read: the next run sees to the rest.
      if (outcomes.every((one) => one === 0)) break;
    }
  }
  return erased;
}

/** 0 where somebody has written since it was read; other faults are passed on. */
function overtaken(error: { code?: unknown }): 0 {
  if (error.code === GrpcStatus.FAILED_PRECONDITION || error.code === GrpcStatus.NOT_FOUND) return 0;
  throw error;
}
