/**
 * A name for a form that was posted before there was a conversation. Its page came from a cache and is the same
 * for everybody, so nothing in it tells one respondent from another, and a reload that posts it again would begin
 * a second conversation. Browsers part the fields of a multipart form by a text of their own making, long and
 * random, which a reload repeats: that is the name.
 */
import { createHash } from 'node:crypto';
import { tokenOf, type MintedToken } from '../conversation/tokens.ts';

/** Chromium and WebKit; Firefox; older Firefox. Any other may be the same for every form, as Lynx's is. */
const RANDOM =
  /^(----WebKitFormBoundary[A-Za-z0-9]{16}|----geckoformboundary[0-9a-f]{20,32}|-{27}\d{25,45})$/;

export interface Submission {
  /** UUID that the conversation gets. */
  id: string;
  /** The token that opens it. */
  mint(organisation: string): MintedToken;
}

/** The submission that a content type names; null where it names none. */
export function submissionOf(contentType: string | undefined, path: string): Submission | null {
  const boundary = /^multipart\/form-data; ?boundary="?([\w'()+,./:=?-]{1,70})"?$/i.exec(
    contentType ?? '',
  )?.[1];
  if (!boundary || !RANDOM.test(boundary)) return null;
  const bytes = (purpose: string) =>
    createHash('sha256').update(`${purpose}\n${path}\n${boundary}`).digest().subarray(0, 16);
  return {
    id: uuidOf(bytes('conversation')),
    mint: (organisation) => tokenOf(organisation, bytes('token')),
  };
}

/** The bytes in the form of an RFC 9562 UUID of version 8, whose content is its maker's own. */
function uuidOf(bytes: Buffer): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
