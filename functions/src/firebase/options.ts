/** Where and how large functions run. `maxInstances` bounds what a flood of requests can cost. */
import type { CallableOptions, HttpsOptions } from 'firebase-functions/v2/https';
import { REGION, SCHEDULER_REGION } from '../../../core/region.ts';

/** The respondents' page and API: open to everyone, many short requests at a time. */
export const PUBLIC_OPTIONS = {
  region: REGION,
  memory: '512MiB',
  timeoutSeconds: 60,
  concurrency: 80,
  maxInstances: 40,
  invoker: 'public',
} as const satisfies HttpsOptions;

/** The staff app's callables: few users, larger work. */
export const STAFF_OPTIONS = {
  region: REGION,
  memory: '512MiB',
  timeoutSeconds: 120,
  concurrency: 40,
  maxInstances: 10,
} as const satisfies CallableOptions;

/** Work on a clock. One instance: a run must not overtake the one before it. */
export const SCHEDULE_OPTIONS = {
  region: SCHEDULER_REGION,
  memory: '512MiB',
  timeoutSeconds: 540,
  maxInstances: 1,
} as const;

/** Work handed on by a queue, in pieces well below the time limit. */
export const TASK_OPTIONS = {
  region: SCHEDULER_REGION,
  memory: '512MiB',
  timeoutSeconds: 540,
  maxInstances: 10,
  retryConfig: { maxAttempts: 5, minBackoffSeconds: 10 },
  rateLimits: { maxConcurrentDispatches: 6 },
} as const;
