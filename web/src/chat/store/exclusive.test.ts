import { afterEach, expect, it, vi } from 'vitest';
import { exclusive } from './exclusive.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Request = (name: string, options: LockOptions, job: () => Promise<void>) => Promise<void>;
const locks = (request: Request) => vi.stubGlobal('navigator', { locks: { request } });

it.each([
  ['holds the lock', () => locks((_name, _options, job) => job())],
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
  locks((_name, _options, job) => job());
  const job = vi.fn(() => Promise.reject(new Error('Not now')));
  await expect(exclusive('mapping', job)).rejects.toThrow('Not now');
  expect(job).toHaveBeenCalledOnce();
});

it('waits no longer than a request takes for a tab that has fallen asleep', async () => {
  vi.useFakeTimers();
  locks(
    (_name, { signal }) =>
      new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('Aborted'))),
      ),
  );
  const job = vi.fn(async () => undefined);
  const done = exclusive('mapping', job);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(job).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect(job).toHaveBeenCalledOnce();
});
