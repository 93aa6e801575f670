import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits, base64url: for a link in a mail. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256 in hex: the id of the document that the token opens. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
