import { expect, test, vi } from 'vitest';
import { remember } from './cache.ts';

function setUp(read: (key: string) => Promise<string | null>, size = 10) {
  let now = 0;
  const source = vi.fn(read);
  const cached = remember(source, { lifetime: 1_000, size, clock: () => new Date(now) });
  return { source, cached, pass: (ms: number) => (now += ms) };
}

test('reads once within the lifetime, and again after it', async () => {
  const { source, cached, pass } = setUp(async (key) => key.toUpperCase());
  expect(await Promise.all([cached('a'), cached('a')])).toEqual(['A', 'A']);
  pass(999);
  await cached('a');
  expect(source).toHaveBeenCalledTimes(1);
  pass(1);
  await cached('a');
  expect(source).toHaveBeenCalledTimes(2);
});

test('does not remember what is missing, nor a failure', async () => {
  const answers = [
    () => Promise.resolve(null),
    () => Promise.reject(new Error('down')),
    () => Promise.resolve('here'),
  ];
  const { cached } = setUp(() => (answers.shift() ?? (() => Promise.resolve('more')))());
  expect(await cached('a')).toBeNull();
  await expect(cached('a')).rejects.toThrow('down');
  expect(await cached('a')).toBe('here');
  expect(await cached('a')).toBe('here');
});

test('lets go of what was unused for longest', async () => {
  const { source, cached } = setUp(async (key) => key, 2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await cached(key);
  expect(source.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});
