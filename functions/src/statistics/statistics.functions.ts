import { onSchedule } from 'firebase-functions/v2/scheduler';
import { firestore } from '../firebase/admin.ts';
import { logInfo } from '../firebase/logger.ts';
import { SCHEDULE_OPTIONS } from '../firebase/options.ts';
import { requireRight, staffCallable } from '../staff/callable.ts';
import { readStatistics as read } from './read.service.ts';
import { rollUp } from './rollup.ts';

export const readStatistics = staffCallable('readStatistics', async ({ input, caller }) => {
  const db = firestore();
  await requireRight(db, input.organisation, caller.uid, 'readStatistics');
  return read(db, input);
});

/** Keeps what opening the statistics reads small; what is not folded yet is counted all the same. */
export const rollUpStatistics = onSchedule({ ...SCHEDULE_OPTIONS, schedule: 'every 5 minutes' }, async () => {
  const shards = await rollUp(firestore(), new Date());
  if (shards > 0) logInfo('statistics.rolledUp', { shards });
});
