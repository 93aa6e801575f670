import { FileError } from '../../../../core/companies/import/file-error.ts';
import type { Answer, Ask, Asks, Request } from './messages.ts';

export interface Reader {
  /** Rejects with FileError. `tell` hears how many rows have been read. */
  ask<A extends Ask>(
    ask: A,
    input: Asks[A]['input'],
    tell?: (rows: number) => void,
  ): Promise<Asks[A]['output']>;
  close(): void;
}

interface Waiting {
  resolve: (output: never) => void;
  reject: (error: FileError) => void;
  tell?: (rows: number) => void;
}

/** A worker of its own for one file. */
export function openReader(): Reader {
  const worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.id);
    if (!one) return;
    if ('progress' in data) return one.tell?.(data.progress);
    waiting.delete(data.id);
    if ('error' in data) one.reject(new FileError(data.error));
    else one.resolve(data.output as never);
  });
  // The worker itself did not load, or ran out of memory.
  worker.addEventListener('error', () => {
    waiting.forEach(({ reject }) => reject(new FileError('broken')));
    waiting.clear();
  });

  return {
    ask: (ask, input, tell) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject, tell });
        worker.postMessage({ id: last, ask, input } as Request);
      }),
    close: () => worker.terminate(),
  };
}
