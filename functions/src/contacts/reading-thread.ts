/** The thread's own module: takes one task at a time and answers it. The build bundles it by itself. */
import { parentPort } from 'node:worker_threads';
import { digestPage, digestRobots } from './digest.ts';
import type { ThreadTask } from './reading-threads.ts';

parentPort?.on('message', (task: ThreadTask) => {
  parentPort?.postMessage(task.kind === 'page' ? digestPage(task.page) : digestRobots(task.robots));
});
parentPort?.postMessage('ready');
