/** One turn of sending: slice after slice, as far as pace, hours and the day's cap allow. */
import { isBroken } from '../../../core/campaigns/breaker.ts';
import { newId } from '../../../core/dialogue/new-id.ts';
import { paths } from '../../../core/bots/paths.ts';
import { dueRecipientQuery } from '../../../core/queries/queries.ts';
import { logInfo } from '../firebase/logger.ts';
import type { MailPool } from '../mail/mailer.ts';
import { queryOf } from '../staff/query.ts';
import { giveBack, reserve, strainAfter, type Before } from './allowance.ts';
import { END_OF_TIME } from './end-mails.ts';
import { endLease, type LeaseChange, type Work } from './lease.ts';
import type { SendPorts } from './ports.ts';
import { readOrganisation, type CampaignKey } from './read.ts';
import { sendSlice } from './slice.ts';

/** Milliseconds after which a turn ends by itself, well below the time that a task has. */
const LONGEST_TURN = 6 * 60_000;

const NOTHING_BEFORE: Before = { unspent: 0, strained: 0, fault: '' };

export interface Turn {
  /** Mails that left. */
  sent: number;
  /** Why the turn ended: nothing allowed, nothing due, the mail server away, or long enough. */
  ended: 'notAllowed' | 'nothingDue' | 'serverAway' | 'longEnough';
}

/** Sends what a running campaign may send now. Two turns at once: the second finds the lease taken and does nothing. */
export async function sendTurn(ports: SendPorts, key: CampaignKey): Promise<Turn> {
  const { db, now } = ports;
  const work: Work = { db, now, key, holder: newId() };
  const began = performance.now();
  const organisation = await readOrganisation(db, key.organisation);
  // Whoever has lost the approval sends nothing more, also of what had begun.
  if (!organisation.approvedAt) return { sent: 0, ended: 'notAllowed' };
  const turn: Turn = { sent: 0, ended: 'longEnough' };
  let pool: MailPool | undefined;
  let before = NOTHING_BEFORE;
  let wakeAt: Date | null = null;
  try {
    while (performance.now() - began < LONGEST_TURN) {
      const allowed = await reserve(work, ports.dailyCap, before);
      if (!allowed.campaign) {
        turn.ended = 'notAllowed';
        ({ wakeAt } = allowed);
        break;
      }
      // Given back only once it is known what was not used.
      before = NOTHING_BEFORE;
      pool ??= ports.openMail();
      const slice = await sendSlice(ports, { key, organisation, ...allowed }, pool);
      turn.sent += slice.left;
      const { points, fault } = slice.strain;
      const strained = points - allowed.campaign.strain.points;
      before = { unspent: allowed.room - slice.tried, strained, fault };
      // The next look pauses the campaign.
      if (isBroken(slice.strain)) continue;
      if (slice.serverAway || !slice.found) {
        turn.ended = slice.serverAway ? 'serverAway' : 'nothingDue';
        break;
      }
    }
  } finally {
    pool?.close();
    await endTurn(work, before, wakeAt);
  }
  if (turn.sent > 0) logInfo('campaign.sent', { ...key, ...turn });
  return turn;
}

/**
 * Gives back what was not used, and says when there is something to do again; with nothing left to wait for the
 * campaign is completed. Looked up inside the transaction: a retry at the same moment is not overlooked.
 */
function endTurn(work: Work, before: Before, wakeAt: Date | null): Promise<void> {
  const { db, key, now } = work;
  const recipients = paths.recipients(key.organisation, key.campaign);
  const next = queryOf(db, dueRecipientQuery(END_OF_TIME), recipients).limit(1);
  return endLease(work, async (known, transaction): Promise<LeaseChange> => {
    const [waiting] = (await transaction.get(next)).docs;
    await giveBack(work, transaction, before.unspent);
    const restored = { credit: known.credit + before.unspent, strain: strainAfter(known, before) };
    if (known.status !== 'running') return restored;
    if (!waiting) return { ...restored, status: 'completed', endedAt: now(), wakeAt: null };
    const due = (waiting.get('dueAt') as FirebaseFirestore.Timestamp).toDate();
    return { ...restored, wakeAt: wakeAt && wakeAt > due ? wakeAt : due };
  });
}
