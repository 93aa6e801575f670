import { collection, onSnapshot, type Unsubscribe } from 'firebase/firestore';
import type { z } from 'zod';
import { firebase } from '../../../app/firebase.ts';

/** Keeps `onList` told of a small collection, in the organisation's own order. */
export function watchList<T extends { order: number }>(
  path: string,
  schema: z.ZodType<T>,
  onList: (list: T[]) => void,
  onFailure: () => void,
): Unsubscribe {
  return onSnapshot(
    collection(firebase().firestore, path),
    (snapshot) => {
      const parsed = snapshot.docs.flatMap((one) => schema.safeParse(one.data()).data ?? []);
      onList(parsed.sort((a, b) => a.order - b.order));
    },
    onFailure,
  );
}
