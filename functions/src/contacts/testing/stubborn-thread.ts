/** A thread that answers, breaks or never comes to an end, as its page says. */
import { parentPort } from 'node:worker_threads';
import type { PageTask } from '../digest.ts';

parentPort?.on('message', ({ page }: { page: PageTask }) => {
  if (page.html === 'for ever') for (;;);
  if (page.html === 'fault') throw new Error('inside');
  if (page.html === 'out of memory')
    for (const kept: number[][] = []; ;) kept.push(Array<number>(100_000).fill(kept.length));
  parentPort?.postMessage({ found: [], links: [], movedTo: page.html });
});
parentPort?.postMessage('ready');
