import { expect, it } from 'vitest';
import { nextTick, ref } from 'vue';
import { useHeldBack } from './useHeldBack.ts';

it('lets through only what is fine, and takes what comes from elsewhere', async () => {
  const value = ref('aa');
  const written = useHeldBack(value, (text) => text.length === 2);
  written.value = 'aab';
  await nextTick();
  expect(value.value).toBe('aa');
  written.value = 'bb';
  await nextTick();
  expect(value.value).toBe('bb');
  written.value = 'b';
  await nextTick();
  value.value = 'cc';
  await nextTick();
  expect(written.value).toBe('cc');
});
