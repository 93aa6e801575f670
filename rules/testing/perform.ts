import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  updateDoc,
  type Firestore,
} from 'firebase/firestore';
import type { AccessRow, Operation } from './access.ts';
import type { Attempt } from './attempts.ts';
import type { Person } from './people.ts';

/** Tries one operation of a row; the document under `fresh` is the one created. */
export async function perform(
  db: Firestore,
  operation: Operation,
  row: AccessRow,
  person: Person,
): Promise<void> {
  const reference = doc(db, row.path);
  const attempts: Record<Operation, () => Promise<unknown>> = {
    get: () => getDoc(reference),
    list: () => getDocs(query(collection(db, reference.parent.path), limit(50))),
    create: () => setDoc(doc(db, freshPath(row)), row.created(person)),
    update: () => updateDoc(reference, row.changed(person)),
    delete: () => deleteDoc(reference),
  };
  await attempts[operation]();
}

/** Stores what the row begins with; nothing stands under `fresh`. */
export async function prepare(admin: Firestore, row: AccessRow): Promise<void> {
  await Promise.all([setDoc(doc(admin, row.path), row.stored), deleteDoc(doc(admin, freshPath(row)))]);
}

/** Stores what the attempt begins with, then makes it. */
export async function attempt(
  admin: Firestore,
  db: Firestore,
  { path, stored, data }: Attempt,
): Promise<() => Promise<void>> {
  await (stored ? setDoc(doc(admin, path), stored) : deleteDoc(doc(admin, path)));
  const reference = doc(db, path);
  if (data === null) return () => deleteDoc(reference);
  return () => (stored ? updateDoc(reference, data) : setDoc(reference, data));
}

function freshPath({ path }: AccessRow): string {
  return [...path.split('/').slice(0, -1), 'fresh'].join('/');
}
