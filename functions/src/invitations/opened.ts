/** Marking that an invited person has opened their link; programs that follow links do not count. */
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from 'hono';
import { isbot } from 'isbot';
import { reach } from '../../../core/campaigns/progress.ts';
import type { Clock } from '../firebase/clock.ts';
import { logError } from '../firebase/logger.ts';
import { found, type FoundRecipient } from './recipients.ts';

/** Mail filters that name themselves but are no crawlers of the list that isbot goes by. */
const MAIL_FILTERS = /barracuda|proofpoint|mimecast|safelinks|trend ?micro|fireeye|ms-?office/i;

/**
 * Whether a person most likely asks: mail scanners and previews name themselves, fetch ahead of time, or ask for
 * the headers only.
 */
function looksHuman(method: string, header: (name: string) => string | undefined): boolean {
  const agent = header('user-agent') ?? '';
  const ahead = header('sec-purpose') ?? header('purpose') ?? header('x-moz') ?? '';
  const program = agent === '' || isbot(agent) || MAIL_FILTERS.test(agent);
  return method === 'GET' && !program && !/prefetch|preview/i.test(ahead);
}

export type MarkOpened = (invited: FoundRecipient) => Promise<void>;

/** Marks it where a person asks. The page is there for them even when its opening cannot be noted: never rejects. */
export async function noteOpening(
  markOpened: MarkOpened,
  { req }: Context,
  invited: FoundRecipient,
): Promise<void> {
  if (!looksHuman(req.method, (name) => req.header(name))) return;
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
