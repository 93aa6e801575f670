/**
 * The token of a recipient's link. It is derived, so the same link goes into every reminder while only its hash
 * is stored; without the installation's key nobody can make one.
 */
import { createHash, createHmac } from 'node:crypto';
import { keyFor } from '../firebase/keys.ts';

export interface RecipientKey {
  organisation: string;
  campaign: string;
  recipient: string;
}

/** No 0, O, I, l: the link can be read aloud and typed. */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LENGTH = 22;
const TOKEN = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** 128 bits in base 58: 22 characters. */
export function invitationToken(
  { organisation, campaign, recipient }: RecipientKey,
  key = keyFor('link'),
): string {
  const bytes = createHmac('sha256', key).update(`${organisation}/${campaign}/${recipient}`).digest();
  let rest = BigInt(`0x${bytes.subarray(0, 16).toString('hex')}`);
  let token = '';
  for (let place = 0; place < LENGTH; place += 1) {
    token = ALPHABET[Number(rest % 58n)] + token;
    rest /= 58n;
  }
  return token;
}

/** True for what has the form of a token: worth a look-up. */
export function isInvitationToken(text: string): boolean {
  return TOKEN.test(text);
}

/** SHA-256 in hex, as it is stored in `recipients.tokenHash`. */
export function invitationHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Page where the invited respondent chats. */
export const invitationPagePath = (token: string) => `/i/${token}`;
