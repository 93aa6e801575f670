import { onSchedule } from 'firebase-functions/v2/scheduler';
import { firestore } from '../firebase/admin.ts';
import { systemClock } from '../firebase/clock.ts';
import { logInfo } from '../firebase/logger.ts';
import { SCHEDULE_OPTIONS } from '../firebase/options.ts';
import { eraseExpired as erase } from './erase-expired.ts';

/** What was promised to be gone is gone within minutes. */
export const eraseExpired = onSchedule({ ...SCHEDULE_OPTIONS, schedule: 'every 5 minutes' }, async () => {
  const documents = await erase(firestore(), systemClock());
  if (documents > 0) logInfo('retention.erased', { documents });
});
