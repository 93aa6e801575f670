import { getFunctions } from 'firebase-admin/functions';
import { SCHEDULER_REGION } from '../../../core/region.ts';
import { adminApp } from '../firebase/admin.ts';

/** Work that goes on after the call that asked for it; each is a deployed function of the same name. */
export const TASKS = ['collectGroup', 'searchContacts', 'queueCampaign', 'sendCampaign'] as const;
export type TaskName = (typeof TASKS)[number];

export interface TaskOptions {
  /** The same id is taken once; asking again changes nothing. */
  id?: string;
  /** The emulator ignores it, so handlers look at the clock themselves. */
  afterSeconds?: number;
}

/** Hands work to a queue: a port, so that tests can run it themselves. */
export type Enqueue = (task: TaskName, data: object, options?: TaskOptions) => Promise<void>;

export const cloudTasks: Enqueue = async (task, data, { id, afterSeconds } = {}) => {
  const queue = getFunctions(adminApp()).taskQueue(`locations/${SCHEDULER_REGION}/functions/${task}`);
  try {
    await queue.enqueue(data, { id, scheduleDelaySeconds: afterSeconds });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'functions/task-already-exists') throw error;
  }
};
