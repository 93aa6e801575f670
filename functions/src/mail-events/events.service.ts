/** What news of a mail change: the recipient's way, and whether the address is written to again. */
import { FieldValue, GrpcStatus, type Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { EventOutcome, MailEvent } from '../../../core/api/mail-events.schema.ts';
import { returned } from '../../../core/campaigns/ledger.ts';
import { reach } from '../../../core/campaigns/progress.ts';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { parseMessageId, type MailKey } from '../campaigns/message-id.ts';
import type { Clock } from '../firebase/clock.ts';
import { found } from '../invitations/recipients.ts';
import { stopMail, type StopMail } from '../suppressions/stop-mail.ts';
import type { Bounce } from './bounce.ts';

export interface MailEventPorts {
  db: Firestore;
  clock: Clock;
}

export interface MailNews extends Pick<MailEvent, 'type' | 'code'> {
  /** Of a bounce. */
  means?: Bounce['means'];
}

/** Takes one piece of news. The same news again, under whatever id, changes nothing. */
export async function takeNews(
  { db, clock }: MailEventPorts,
  messageId: string,
  news: MailNews,
  at = clock(),
): Promise<EventOutcome> {
  const mail = parseMessageId(messageId);
  if (!mail) return 'unknown';
  const stop = stopBy(news);
  const now = clock();
  const happened = at > now ? now : at;
  const known = stop
    ? await stopMail(
        db,
        { key: mail, reference: referenceTo(db, mail) },
        { ...stop, at: happened, writtenAt: now },
      )
    : await note(db, mail, news, happened);
  return known ? 'taken' : 'unknown';
}

/**
 * An address that does not exist, and nothing else that comes back, is nobody's to write to. A complaint is a no to its sender, like an opt-out:
 * others may be welcome. Null where the mail goes on.
 */
function stopBy({ type, means }: MailNews): Omit<StopMail, 'at'> | null {
  if (type === 'complained')
    return { milestone: 'optedOutAt', forAll: false, reason: 'complained', blocked: 'complained' };
  return means === 'noMailbox'
    ? { milestone: 'bouncedAt', forAll: true, reason: 'bounced', blocked: 'bounced' }
    : null;
}

/**
 * A delivery, or a hindrance: kept with the sending for people to see. A mail that came back for good is as good as
 * never sent. One read, one write at most, and one more to the campaign.
 */
async function note(db: Firestore, mail: MailKey, news: MailNews, at: Date): Promise<boolean> {
  const reference = referenceTo(db, mail);
  const { known, cameBack } = await db.runTransaction(async (transaction) => {
    const now = found(await transaction.get(reference));
    if (!now) return { known: false, cameBack: false };
    const change = changeBy(news, now.recipient, mail.index, at);
    if (change) transaction.update(reference, change);
    return { known: true, cameBack: change !== null && 'next' in change };
  });
  if (cameBack && news.means !== 'full') await strain(db, mail, news.code);
  return known;
}

/** Counts against the campaign, whose worker looks at it; without reading it, so that many bounces do not wait. */
async function strain(db: Firestore, { organisation, campaign }: MailKey, fault: string): Promise<void> {
  const more = { 'strain.points': FieldValue.increment(1), 'strain.fault': fault };
  try {
    await db.doc(paths.campaign(organisation, campaign)).update(more);
  } catch (error) {
    if ((error as { code?: unknown }).code !== GrpcStatus.NOT_FOUND) throw error;
  }
}

function changeBy({ type, means, code }: MailNews, recipient: Recipient, index: number, at: Date) {
  if (type === 'delivered') return reach(recipient, 'deliveredAt', at);
  const back = means === 'later' ? null : returned(recipient, index, code, at);
  if (back) return { ...back };
  const sending = recipient.sendings[index];
  return sending?.state === 'sent' && sending.fault !== code ? { [`sendings.${index}.fault`]: code } : null;
}

function referenceTo(db: Firestore, { organisation, campaign, recipient }: MailKey) {
  return db.doc(paths.recipient(organisation, campaign, recipient));
}
