import { onSnapshot, type DocumentReference } from 'firebase/firestore';
import { ref, shallowRef, watchEffect } from 'vue';
import type { z } from 'zod';

/**
 * A document as the server has it, live while the component lives. Local writes that the server has not
 * accepted yet are left out, so that a refused write never flashes on the screen.
 */
export function useLiveDocument<T>(reference: () => DocumentReference, schema: z.ZodType<T>) {
  const data = shallowRef<T>();
  const missing = ref(false);
  const failed = ref(false);
  const attempt = ref(0);
  const retry = () => (attempt.value += 1);

  watchEffect((onCleanup) => {
    void attempt.value;
    data.value = undefined;
    missing.value = false;
    failed.value = false;
    const stop = onSnapshot(
      reference(),
      { includeMetadataChanges: true },
      (snapshot) => {
        if (snapshot.metadata.hasPendingWrites) return;
        const parsed = schema.safeParse(snapshot.data());
        missing.value = !snapshot.exists() && !snapshot.metadata.fromCache;
        failed.value = snapshot.exists() && !parsed.success;
        if (parsed.success) data.value = parsed.data;
      },
      () => (failed.value = true),
    );
    onCleanup(stop);
  });

  return { data, missing, failed, retry };
}
