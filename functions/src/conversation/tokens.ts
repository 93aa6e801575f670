import { createHash, randomBytes } from 'node:crypto';

/** A bearer token of one conversation, and the only form of it that is kept. */
export interface MintedToken {
  token: string;
  hash: string;
}

export interface PresentedToken {
  /** The organisation that the token says it belongs to; proved only by the hash being kept there. */
  organisation: string;
  hash: string;
}

/** Firestore takes no id that begins with two underscores. */
const BEARER = /^Bearer +(((?!__)[A-Za-z0-9_-]{1,40})\.[A-Za-z0-9_-]{22})$/i;

/** `<organisation>.<128 random bits>`: the first part finds the document, the whole opens it. */
export function mintToken(organisation: string): MintedToken {
  return tokenOf(organisation, randomBytes(16));
}

/** The token that holds these 128 bits. */
export function tokenOf(organisation: string, bits: Buffer): MintedToken {
  const token = `${organisation}.${bits.toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

/** The token of an Authorization header; null when there is none or it is not one of ours. */
export function presentedToken(authorization: string | undefined): PresentedToken | null {
  const [, token, organisation] = BEARER.exec(authorization ?? '') ?? [];
  return token && organisation ? { organisation, hash: hashToken(token) } : null;
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
