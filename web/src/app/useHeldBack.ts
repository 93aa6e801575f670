import { ref, watch, type Ref } from 'vue';

/**
 * What a person is writing into a field whose value must always be a good one. `written` follows every key;
 * only what `isFine` goes on into `value`, and what comes from elsewhere into `value` replaces what was written.
 */
export function useHeldBack(value: Ref<string>, isFine: (written: string) => boolean): Ref<string> {
  const written = ref(value.value);
  watch(value, (next) => {
    if (next !== written.value) written.value = next;
  });
  watch(written, (next) => {
    if (next !== value.value && isFine(next)) value.value = next;
  });
  return written;
}
