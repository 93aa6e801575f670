import { FirebaseError } from 'firebase/app';
import { runTransaction, serverTimestamp, type DocumentReference } from 'firebase/firestore';
import { firebase } from './firebase.ts';
import { mergeFields } from '../../../core/merge/merge-fields.ts';

export interface Revision<T> {
  rev: number;
  fields: T;
}

export type SaveOutcome<T> =
  { kind: 'saved'; saved: Revision<T> } | { kind: 'conflict'; theirs: Revision<T> } | { kind: 'offline' };

/**
 * The rules refuse a revision that somebody else took between our read and our write, which Firestore does
 * not try again by itself.
 */
const ATTEMPTS = 3;

/**
 * Writes `mine`, made on `base`, as the document's next revision. What others changed meanwhile in other
 * fields stays; where they changed the same field nothing is written and `conflict` gives their revision.
 * Throws what Firestore throws, but for a lost connection, which is an outcome.
 */
export async function saveRevised<T extends object>(
  reference: DocumentReference,
  base: Revision<T>,
  mine: T,
  read: (document: unknown) => Revision<T>,
): Promise<SaveOutcome<T>> {
  if (!navigator.onLine) return { kind: 'offline' };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptSave(reference, base, mine, read);
    } catch (error) {
      const code = error instanceof FirebaseError ? error.code : '';
      if (code === 'unavailable') return { kind: 'offline' };
      if (code !== 'permission-denied' || attempt === ATTEMPTS) throw error;
    }
  }
}

function attemptSave<T extends object>(
  reference: DocumentReference,
  base: Revision<T>,
  mine: T,
  read: (document: unknown) => Revision<T>,
): Promise<SaveOutcome<T>> {
  return runTransaction(firebase().firestore, async (transaction) => {
    const theirs = read((await transaction.get(reference)).data());
    const { merged, conflicts } = mergeFields(base.fields, mine, theirs.fields);
    if (conflicts.length) return { kind: 'conflict', theirs };
    const rev = theirs.rev + 1;
    transaction.update(reference, { ...merged, rev, updatedAt: serverTimestamp() });
    return { kind: 'saved', saved: { rev, fields: merged } };
  });
}
