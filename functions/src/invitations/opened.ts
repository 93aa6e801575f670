/** Marking that an invited person has opened their link. */
import type { Firestore } from 'firebase-admin/firestore';
import { reach } from '../../../core/campaigns/progress.ts';
import type { Clock } from '../firebase/clock.ts';
import { logError } from '../firebase/logger.ts';
import { found, type FoundRecipient } from './recipients.ts';

export type MarkOpened = (invited: FoundRecipient) => Promise<void>;

/** The person's page is there for them even when its opening cannot be noted: never rejects. */
export async function noteOpening(markOpened: MarkOpened, invited: FoundRecipient): Promise<void> {
  try {
    await markOpened(invited);
  } catch (error) {
    logError('page.opened', error);
  }
}

/** The first time only: one read and one write, afterwards nothing. */
export function openedIn(db: Firestore, clock: Clock): MarkOpened {
  return async ({ reference, recipient }) => {
    if (recipient.openedAt) return;
    await db.runTransaction(async (transaction) => {
      const now = found(await transaction.get(reference));
      const change = now && reach(now.recipient, 'openedAt', clock());
      if (change) transaction.update(reference, change);
    });
  };
}
