import { onSnapshot, type Query } from 'firebase/firestore';
import { ref, shallowRef, watchEffect } from 'vue';
import type { z } from 'zod';

export type WithId<T> = T & { id: string };

/**
 * The documents of a query with their ids, live while the component lives; undefined while loading. A
 * document that does not fit the schema is left out: one broken record must not hide the others.
 */
export function useLiveCollection<T extends object>(query: () => Query, schema: z.ZodType<T>) {
  const items = shallowRef<WithId<T>[]>();
  const failed = ref(false);
  const attempt = ref(0);
  const retry = () => (attempt.value += 1);

  watchEffect((onCleanup) => {
    void attempt.value;
    items.value = undefined;
    failed.value = false;
    const stop = onSnapshot(
      query(),
      (snapshot) => {
        items.value = snapshot.docs.flatMap((document) => {
          const parsed = schema.safeParse(document.data({ serverTimestamps: 'estimate' }));
          return parsed.success ? [{ ...parsed.data, id: document.id }] : [];
        });
      },
      () => (failed.value = true),
    );
    onCleanup(stop);
  });

  return { items, failed, retry };
}
