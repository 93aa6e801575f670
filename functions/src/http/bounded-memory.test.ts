import { RateLimiterMemory } from 'rate-limiter-flexible';
import { expect, test, vi } from 'vitest';
import { boundedMemory } from './bounded-memory.ts';

const keysGivenTo = async (work: () => Promise<unknown>) => {
  const consume = vi.spyOn(RateLimiterMemory.prototype, 'consume');
  try {
    await work();
    return consume.mock.calls.map(([key]) => String(key));
  } finally {
    consume.mockRestore();
  }
};

test('a long key is kept by its hash and is still one key', async () => {
  const memory = boundedMemory(1, 60);
  const long = `Bearer ${'x'.repeat(16_000)}`;
  const keys = await keysGivenTo(() => memory.consume(long));
  expect(keys.map((key) => key.length <= 64)).toEqual([true]);
  await expect(memory.consume(long)).rejects.toMatchObject({ consumedPoints: 2 });
  await expect(memory.consume(`${long}y`)).resolves.toMatchObject({ consumedPoints: 1 });
  expect(await memory.get(long)).toMatchObject({ consumedPoints: 2 });
});

test('of more keys than are kept, the one unused for longest begins anew', async () => {
  const memory = boundedMemory(1, 60, 3);
  for (const key of ['a', 'b', 'c']) await memory.consume(key);
  await expect(memory.consume('a')).rejects.toMatchObject({ consumedPoints: 2 });
  await memory.consume('d');
  expect(await memory.get('b')).toBeNull();
  for (const key of ['a', 'c', 'd']) expect(await memory.get(key)).not.toBeNull();
});
