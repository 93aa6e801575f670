import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { contactSearchSchema } from '../../../core/contacts/contact.schema.ts';
import { contactSearchesAtWorkQuery } from '../../../core/queries/queries.ts';
import type { Clock } from '../firebase/clock.ts';
import { queryOf } from '../staff/query.ts';
import type { Enqueue } from '../tasks/queue.ts';
import type { SearchTask } from './search-task.ts';

export interface ResumePorts {
  db: Firestore;
  now: Clock;
  enqueue: Enqueue;
}

/** Milliseconds without progress after which a worker is given up. */
const STUCK = 3 * 60_000;

/**
 * Hands on searches that nobody has moved for three minutes: their worker died, or its last task was lost. A worker
 * that is only slow does no harm: whoever comes second does not count.
 * @returns how many were handed on
 */
export async function resumeStuckSearches({ db, now, enqueue }: ResumePorts): Promise<number> {
  const { docs } = await queryOf(db, contactSearchesAtWorkQuery()).get();
  let resumed = 0;
  for (const { ref } of docs) {
    const task = await takeOver(db, ref, now());
    if (!task) continue;
    await enqueue('searchContacts', task);
    resumed += 1;
  }
  return resumed;
}

function takeOver(db: Firestore, reference: DocumentReference, now: Date): Promise<SearchTask | null> {
  return db.runTransaction(async (transaction) => {
    const state = contactSearchSchema.parse((await transaction.get(reference)).data());
    const organisation = reference.parent.parent?.id;
    const quiet = now.getTime() - state.updatedAt.getTime() >= STUCK;
    if (state.status !== 'running' || !quiet || !organisation) return null;
    transaction.update(reference, { updatedAt: now });
    return { organisation, search: reference.id, from: state.done };
  });
}
