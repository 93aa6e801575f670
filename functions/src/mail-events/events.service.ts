/** What news of a mail change: the recipient's way, and whether the address is written to again. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { EventOutcome, MailEvent } from '../../../core/api/mail-events.schema.ts';
import { reach } from '../../../core/campaigns/progress.ts';
import { parseMessageId, type MailKey } from '../campaigns/message-id.ts';
import type { Clock } from '../firebase/clock.ts';
import { found } from '../invitations/recipients.ts';
import { stopMail, type StopMail } from '../suppressions/stop-mail.ts';

export interface MailEventPorts {
  db: Firestore;
  clock: Clock;
}

export type MailNews = Pick<MailEvent, 'type' | 'hard' | 'code'>;

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
  const happened = at > clock() ? clock() : at;
  const known = stop
    ? await stopMail(db, { key: mail, reference: referenceTo(db, mail) }, { ...stop, at: happened })
    : await note(db, mail, news, happened);
  return known ? 'taken' : 'unknown';
}

/**
 * An address that does not exist is nobody's to write to. A complaint is a no to its sender, like an opt-out:
 * others may be welcome. Null where the mail goes on.
 */
function stopBy({ type, hard }: MailNews): Omit<StopMail, 'at'> | null {
  if (type === 'complained')
    return { milestone: 'optedOutAt', forAll: false, reason: 'complained', blocked: 'complained' };
  return type === 'bounced' && hard
    ? { milestone: 'bouncedAt', forAll: true, reason: 'bounced', blocked: 'bounced' }
    : null;
}

/** A delivery, or a hindrance that may pass: kept with the sending for people to see. One read, one write at most. */
function note(db: Firestore, mail: MailKey, { type, code }: MailNews, at: Date): Promise<boolean> {
  const reference = referenceTo(db, mail);
  return db.runTransaction(async (transaction) => {
    const now = found(await transaction.get(reference));
    if (!now) return false;
    const sending = now.recipient.sendings[mail.index];
    const change =
      type === 'delivered'
        ? reach(now.recipient, 'deliveredAt', at)
        : sending?.state === 'sent' && sending.fault !== code && { [`sendings.${mail.index}.fault`]: code };
    if (change) transaction.update(reference, change);
    return true;
  });
}

function referenceTo(db: Firestore, { organisation, campaign, recipient }: MailKey) {
  return db.doc(paths.recipient(organisation, campaign, recipient));
}
