/** Handing one mail to the mail server, at most once: claim, look once more for an opt-out, call, write down. */
import {
  GrpcStatus,
  type Firestore,
  type QueryDocumentSnapshot,
  type Timestamp,
} from 'firebase-admin/firestore';
import {
  claim,
  confirmSent,
  sendingNow,
  settle,
  suppress,
  type RecipientChange,
  type Verdict,
} from '../../../core/campaigns/ledger.ts';
import type { CampaignLetter } from '../../../core/campaigns/letter.ts';
import { recipientSchema, type Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { logError } from '../firebase/logger.ts';
import type { Mailer } from '../mail/mailer.ts';
import { verdictOn } from '../mail/verdict.ts';
import { stopMail, type StopMail } from '../suppressions/stop-mail.ts';
import { suppressedAmong } from '../suppressions/suppressions.ts';
import { mailFor, type CampaignMail, type Sending } from './mail.ts';
import type { SendPorts } from './ports.ts';

export interface Due {
  document: QueryDocumentSnapshot;
  recipient: Recipient;
}

/**
 * `passed`: another worker or the recipient was quicker, or nothing may be sent. `left`: it is with the mail
 * server, or may be. `stays`: it is not. `away`: the mail server itself cannot be used now. `said`: what it said.
 */
export type Delivery =
  { outcome: 'passed'; away: false } | { outcome: 'left' | 'stays'; away: boolean; said: 'taken' | Verdict };

const PASSED: Delivery = { outcome: 'passed', away: false };
/** An address that does not exist is nobody's to write to. */
const BOUNCED: Omit<StopMail, 'at'> = {
  milestone: 'bouncedAt',
  forAll: true,
  reason: 'bounced',
  blocked: 'bounced',
};

export async function deliver(
  { db, now }: Pick<SendPorts, 'db' | 'now'>,
  sending: Sending,
  send: Mailer,
  due: Due,
  reason: CampaignLetter['reason'],
): Promise<Delivery> {
  const { document, recipient } = due;
  const mail = compose(sending, due, reason);
  if (!mail) {
    const change = settle(recipient, { kind: 'refused', fault: 'letter' }, now());
    await write(document, change, document.updateTime);
    return PASSED;
  }
  const claimed = claim(recipient, now());
  const claimTime = await write(document, claimed, document.updateTime);
  if (!claimTime) return PASSED;
  const held = { ...recipient, ...claimed };
  const record = (change: (recipient: Recipient) => RecipientChange) =>
    writeDown(db, document, held, claimTime, change);

  const { organisation } = sending.key;
  if ((await suppressedAmong(db, organisation, [recipient.addressHash])).size > 0) {
    await record(suppress);
    return PASSED;
  }
  try {
    await send(mail.to, mail.letter, mail.envelope);
  } catch (error) {
    const { verdict, serverAway: away } = verdictOn(error);
    const at = now();
    await record((known) => settle(known, verdict, at));
    if (verdict.kind === 'bounced') {
      const key = { ...sending.key, recipient: document.id };
      await stopMail(db, { key, reference: document.ref }, { ...BOUNCED, at });
    }
    return { outcome: verdict.kind === 'unclear' ? 'left' : 'stays', away, said: verdict };
  }
  const at = now();
  const afterDays = sending.campaign.reminders[recipient.next]?.afterDays ?? null;
  await record((known) => confirmSent(known, afterDays, at));
  return { outcome: 'left', away: false, said: 'taken' };
}

function compose(
  sending: Sending,
  { document, recipient }: Due,
  reason: CampaignLetter['reason'],
): CampaignMail | null {
  try {
    return mailFor(sending, document.id, recipient, reason);
  } catch (error) {
    logError('campaign.letter', error, { ...sending.key, recipient: document.id });
    return null;
  }
}

/** Writes if the recipient is still as it was at `lastUpdateTime`; the moment of the write, or null. */
export async function write(
  { ref }: QueryDocumentSnapshot,
  change: RecipientChange,
  lastUpdateTime: Timestamp,
): Promise<Timestamp | null> {
  try {
    return (await ref.update({ ...change }, { lastUpdateTime })).writeTime;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === GrpcStatus.FAILED_PRECONDITION || code === GrpcStatus.NOT_FOUND) return null;
    throw error;
  }
}

/**
 * Writes down how a claimed mail went. One write where nobody touched the recipient meanwhile; otherwise it is read
 * again, and what it became while the mail was on its way is kept.
 */
async function writeDown(
  db: Firestore,
  document: QueryDocumentSnapshot,
  held: Recipient,
  claimTime: Timestamp,
  change: (recipient: Recipient) => RecipientChange,
): Promise<void> {
  if (await write(document, change(held), claimTime)) return;
  await db.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(document.ref);
    if (!snapshot.exists) return;
    const known = recipientSchema.parse(snapshot.data());
    const state = known.next === held.next ? sendingNow(known)?.state : undefined;
    if (state === 'calling' || state === 'unconfirmed')
      transaction.update(document.ref, { ...change(known) });
  });
}
