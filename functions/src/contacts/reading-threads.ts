/** Threads that take strangers' pages apart. Whatever a page does to a parser, its thread can be ended. */
import { Worker } from 'node:worker_threads';
import { logError } from '../firebase/logger.ts';
import type { PageDigest, PageTask, RobotsDigest, RobotsTask } from './digest.ts';

export type ThreadTask = { kind: 'page'; page: PageTask } | { kind: 'robots'; robots: RobotsTask };

/** Each answers within `milliseconds`, waiting for a free thread included; null → it did not come to an end. */
export interface Threads {
  page: (task: PageTask, milliseconds: number) => Promise<PageDigest | null>;
  robots: (task: RobotsTask, milliseconds: number) => Promise<RobotsDigest | null>;
}

export interface ThreadOptions {
  /** The thread's module. */
  script?: URL;
  /** Most threads at a time. */
  most?: number;
  /** Most milliseconds that one task may work. */
  milliseconds?: number;
}

/** Stands as a source file beside this one, and beside the bundle under the same name. */
const SCRIPT = `./reading-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
/** A page of a megabyte takes a tenth of a second. */
const MILLISECONDS = 3_000;
const MOST = 3;
/** Megabytes: what the largest page needs, many times over. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

interface Place {
  thread?: Worker;
}

/** Threads begin when they are needed, stay for the next task, and are replaced when one had to be ended. */
export function openThreads(options: ThreadOptions = {}): Threads {
  const {
    script = new URL(SCRIPT, import.meta.url),
    most = MOST,
    milliseconds: limit = MILLISECONDS,
  } = options;
  const free: Place[] = Array.from({ length: most }, () => ({}));
  const waiting: ((place: Place) => void)[] = [];

  /** null → nobody has given a place back in time. */
  function takePlace(ends: number): Promise<Place | null> {
    const place = free.find(({ thread }) => thread) ?? free[0];
    if (place) free.splice(free.indexOf(place), 1);
    if (place || left(ends) === 0) return Promise.resolve(place ?? null);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(take), 1);
        resolve(null);
      }, left(ends));
      const take = (given: Place) => {
        clearTimeout(timer);
        resolve(given);
      };
      waiting.push(take);
    });
  }

  function giveBack(place: Place): void {
    const next = waiting.shift();
    if (next) next(place);
    else free.push(place);
  }

  async function ask(task: ThreadTask, milliseconds: number): Promise<unknown> {
    const ends = performance.now() + milliseconds;
    const place = await takePlace(ends);
    if (!place) return null;
    try {
      // Beginning takes its time on a busy machine; it is the page that must be quick.
      place.thread ??= await readyThread(script, left(ends));
      const answer = place.thread && (await answerOf(place.thread, task, Math.min(limit, left(ends))));
      if (answer) return answer;
      void place.thread?.terminate();
      place.thread = undefined;
      return null;
    } finally {
      giveBack(place);
    }
  }

  return {
    page: (page, milliseconds) => ask({ kind: 'page', page }, milliseconds) as Promise<PageDigest | null>,
    robots: (robots, milliseconds) =>
      ask({ kind: 'robots', robots }, milliseconds) as Promise<RobotsDigest | null>,
  };
}

const left = (ends: number) => Math.max(0, ends - performance.now());

async function readyThread(script: URL, milliseconds: number): Promise<Worker | undefined> {
  const thread = new Worker(script, { resourceLimits: MEMORY });
  // A thread that waits for work keeps no process alive.
  thread.unref();
  if (await nextMessage(thread, milliseconds)) return thread;
  void thread.terminate();
  return undefined;
}

function answerOf(thread: Worker, task: ThreadTask, milliseconds: number): Promise<unknown> {
  const answer = nextMessage(thread, milliseconds);
  thread.postMessage(task);
  return answer;
}

/** null when the time is over or the thread has come to an end of its own. */
function nextMessage(thread: Worker, milliseconds: number): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (value: unknown) => {
      clearTimeout(timer);
      thread.off('message', settle).off('error', fail).off('exit', end);
      resolve(value);
    };
    const fail = (error: Error) => {
      logError('contacts.reading', error);
      settle(null);
    };
    const end = () => settle(null);
    const timer = setTimeout(end, milliseconds);
    thread.on('message', settle).on('error', fail).on('exit', end);
  });
}
