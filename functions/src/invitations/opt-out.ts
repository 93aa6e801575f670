/**
 * The token by which a recipient says no. It names the recipient and proves by a key of its own that this
 * installation made it, so it opens nothing else: opt-out links are followed, forwarded and logged by programs
 * (RFC 8058), and the invitation's token opens the conversation.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Firestore } from 'firebase-admin/firestore';
import { keyFor } from '../firebase/keys.ts';
import { recipientAt, recipientsIn, type FindRecipient } from './recipients.ts';
import type { RecipientKey } from './token.ts';

/** `<organisation>.<campaign>.<recipient>.<128 bits in base64url>`. */
const TOKEN = /^([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]{22})$/;

/** Derived, so that each reminder has the same one; nothing of it is stored. */
export function optOutToken(recipient: RecipientKey, key = keyFor('optOut')): string {
  return `${nameOf(recipient)}.${proofOf(recipient, key)}`;
}

/** Whom a token names; null for what this installation did not make. */
export function parseOptOutToken(token: string, key = keyFor('optOut')): RecipientKey | null {
  const [, organisation, campaign, recipient, proof] = TOKEN.exec(token) ?? [];
  if (!organisation || !campaign || !recipient || !proof) return null;
  const named = { organisation, campaign, recipient };
  return timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(named, key))) ? named : null;
}

/** Finds who says no. Mails sent before there was this token carry the invitation's: it goes on working. One read. */
export function refusersIn(db: Firestore): FindRecipient {
  const findInvited = recipientsIn(db);
  return async (token) => {
    const named = parseOptOutToken(token);
    return named ? recipientAt(db, named) : findInvited(token);
  };
}

/** Page to opt out, and the address of one-click opt-out (RFC 8058). */
export const unsubscribePath = (token: string) => `/api/v1/unsubscribe/${token}`;
/** Page that tells the recipient how their data is handled; it opens nothing and counts nothing. */
export const privacyPath = (token: string) => `/api/v1/privacy/${token}`;

const nameOf = ({ organisation, campaign, recipient }: RecipientKey) =>
  `${organisation}.${campaign}.${recipient}`;

function proofOf(recipient: RecipientKey, key: Buffer): string {
  return createHmac('sha256', key).update(nameOf(recipient)).digest().subarray(0, 16).toString('base64url');
}
