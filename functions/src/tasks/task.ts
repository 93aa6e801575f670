import { onTaskDispatched, type TaskQueueOptions } from 'firebase-functions/v2/tasks';
import type { z } from 'zod';
import { logError } from '../firebase/logger.ts';
import { TASK_OPTIONS } from '../firebase/options.ts';
import type { TaskName } from './queue.ts';

/**
 * The deployed function of a task. What does not fit the schema is logged and dropped: trying again cannot mend
 * it. What the handler throws is tried again by the queue, so handlers must bear being run twice.
 */
export function taskFunction<Schema extends z.ZodType>(
  name: TaskName,
  schema: Schema,
  handler: (data: z.output<Schema>) => Promise<void>,
  options: Partial<TaskQueueOptions> = {},
) {
  return onTaskDispatched<unknown>({ ...TASK_OPTIONS, ...options }, async (request) => {
    const parsed = schema.safeParse(request.data);
    if (!parsed.success) return logError(`task.${name}.malformed`, parsed.error);
    try {
      await handler(parsed.data);
    } catch (error) {
      logError(`task.${name}`, error);
      throw error;
    }
  });
}
