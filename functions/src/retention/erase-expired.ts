import { GrpcStatus, type Firestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { EXPIRING, expiredQuery } from '../../../core/queries/queries.ts';
import { forgetInAudience } from '../campaigns/counting/parts.ts';
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
      if (collection === 'contacts') await forgetWhatIsKept(db, docs);
      // Everything of a slice has been prolonged since it was read: the next run sees to the rest.
      if (outcomes.every((one) => one === 0)) break;
    }
  }
  return erased;
}

/** What counting audiences keeps of contacts goes with them. */
async function forgetWhatIsKept(db: Firestore, contacts: readonly QueryDocumentSnapshot[]): Promise<void> {
  const byOrganisation = Map.groupBy(contacts, ({ ref }) => ref.parent.parent?.id ?? '');
  for (const [organisation, some] of byOrganisation) {
    const companies = some.map((one) => String(one.get('company')));
    await forgetInAudience(db, organisation, companies);
  }
}

/** 0 where somebody has written since it was read; other faults are passed on. */
function overtaken(error: { code?: unknown }): 0 {
  if (error.code === GrpcStatus.FAILED_PRECONDITION || error.code === GrpcStatus.NOT_FOUND) return 0;
  throw error;
}
