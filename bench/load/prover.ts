/** A thread of its own that does the phones' work: in a real school it is not the server's. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { prove } from '../../web/src/chat/more/prove.ts';

interface Task {
  id: string;
  bits: number;
}

if (!isMainThread) {
  parentPort?.on('message', ({ id, bits }: Task) => {
    void prove(id, bits).then((text) => parentPort?.postMessage({ id, text }));
  });
}

/** The page's own `prove`, done by another thread. */
export function proverThread(): typeof prove {
  const worker = new Worker(new URL(import.meta.url));
  worker.unref();
  const asked = new Map<string, (text: string) => void>();
  worker.on('message', ({ id, text }: { id: string; text: string }) => {
    asked.get(id)?.(text);
    asked.delete(id);
  });
  return (id, bits) =>
    new Promise((resolve) => {
      asked.set(id, resolve);
      worker.postMessage({ id, bits });
    });
}
