import { afterEach, expect, it, vi } from 'vitest';
import { exclusive } from './exclusive.ts';

afterEach(() => vi.unstubAllGlobals());

const locks = (request: (name: string, job: () => Promise<void>) => Promise<void>) =>
  vi.stubGlobal('navigator', { locks: { request } });

it.each([
  ['holds the lock', () => locks((_name, job) => job())],
  ['finds no locks', () => vi.stubGlobal('navigator', {})],
  [
    'is refused one, as a frame may be',
    () => locks(() => Promise.reject(new DOMException('Denied', 'SecurityError'))),
  ],
])('runs the job once where it %s', async (_case, prepare) => {
  prepare();
  const job = vi.fn(async () => undefined);
  await exclusive('mapping', job);
  expect(job).toHaveBeenCalledOnce();
});

it('does not run a job again that has failed', async () => {
  locks((_name, job) => job());
  const job = vi.fn(() => Promise.reject(new Error('Not now')));
  await expect(exclusive('mapping', job)).rejects.toThrow('Not now');
  expect(job).toHaveBeenCalledOnce();
});
