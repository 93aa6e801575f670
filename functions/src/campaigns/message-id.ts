/**
 * Message-ID of a campaign's mail. Bounces quote it, so it names the recipient; its last part is keyed, so that
 * a bounce which somebody made up names nobody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyFor } from '../firebase/keys.ts';
import type { RecipientKey } from '../invitations/token.ts';

export interface MailKey extends RecipientKey {
  /** 0 the message, 1 and 2 the reminders. */
  index: number;
}

/** `<organisation.campaign.recipient.index.check@domain>`; the domain is whatever the mail was sent from. */
const MESSAGE_ID =
  /^<?([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{1,40})\.([0-2])\.([0-9a-f]{16})@[^\s<>@]+>?$/;

/** The same mail has the same id each time it is made, in angle brackets. */
export function makeMessageId(mail: MailKey, domain: string, key = keyFor('mailEvents')): string {
  return `<${nameOf(mail)}.${checkOf(mail, key)}@${domain}>`;
}

/** The mail that an id names, with or without angle brackets; null for ids that this installation did not make. */
export function parseMessageId(id: string, key = keyFor('mailEvents')): MailKey | null {
  const [, organisation, campaign, recipient, index, check] = MESSAGE_ID.exec(id.trim()) ?? [];
  if (!organisation || !campaign || !recipient || !index || !check) return null;
  const mail = { organisation, campaign, recipient, index: Number(index) };
  return timingSafeEqual(Buffer.from(check), Buffer.from(checkOf(mail, key))) ? mail : null;
}

const nameOf = ({ organisation, campaign, recipient, index }: MailKey) =>
  `${organisation}.${campaign}.${recipient}.${index}`;

/** 64 bits in hex. */
function checkOf(mail: MailKey, key: Buffer): string {
  return createHmac('sha256', key)
    .update(`message-id/${nameOf(mail)}`)
    .digest('hex')
    .slice(0, 16);
}
