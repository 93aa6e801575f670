/** Marking that an invited person has opened their link. */
import type { Firestore } from 'firebase-admin/firestore';
import { reach } from '../../../core/campaigns/progress.ts';
import { openingOf } from '../../../core/statistics/openings.ts';
import type { Clock } from '../firebase/clock.ts';
import { logError } from '../firebase/logger.ts';
import type { PublishedBot } from '../published/published.ts';
import { counterOf } from '../statistics/openings.ts';
import { writeDelta } from '../statistics/shards.ts';
import { found, type FoundRecipient } from './recipients.ts';

/** Marks it with the recipient, and counts it among the bot's openings. */
export type MarkOpened = (invited: FoundRecipient, bot: PublishedBot) => Promise<void>;

/** The person's page is there for them even when its opening cannot be noted: never rejects. */
export async function noteOpening(
  markOpened: MarkOpened,
  invited: FoundRecipient,
  bot: PublishedBot,
): Promise<void> {
  try {
    await markOpened(invited, bot);
  } catch (error) {
    logError('page.opened', error);
  }
}

/** The first time only: one read and two writes in one commit, afterwards nothing. */
export function openedIn(db: Firestore, clock: Clock): MarkOpened {
  return async ({ reference, recipient }, bot) => {
    if (recipient.openedAt) return;
    await db.runTransaction(async (transaction) => {
      const now = found(await transaction.get(reference));
      const change = now && reach(now.recipient, 'openedAt', clock());
      if (!change) return;
      transaction.update(reference, change);
      writeDelta(transaction, { ...counterOf(bot), delta: openingOf('invitation'), at: clock() });
    });
  };
}
