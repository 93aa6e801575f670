import type { DocumentReference, Firestore } from 'firebase-admin/firestore';

export interface DocumentWrite {
  reference: DocumentReference;
  data: object;
  /** Bytes in UTF-8, about. */
  size: number;
}

/** One commit takes 10 MiB; names and field names need room as well. */
const BATCH_BYTES = 8_000_000;
const BATCH_WRITES = 1_000;

/** Creates documents in as few commits as their size allows. Not atomic as a whole. */
export async function createInBatches(db: Firestore, writes: readonly DocumentWrite[]): Promise<void> {
  for (const group of inGroups(writes)) {
    const batch = db.batch();
    group.forEach(({ reference, data }) => batch.create(reference, data));
    await batch.commit();
  }
}

function inGroups(writes: readonly DocumentWrite[]): DocumentWrite[][] {
  const groups: DocumentWrite[][] = [];
  let room = 0;
  for (const write of writes) {
    if (groups.length === 0 || write.size > room || groups.at(-1)?.length === BATCH_WRITES) {
      groups.push([]);
      room = BATCH_BYTES;
    }
    groups.at(-1)?.push(write);
    room -= write.size;
  }
  return groups;
}
