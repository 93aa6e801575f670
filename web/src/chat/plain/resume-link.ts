/** The respondent's own link back to a conversation on the plain pages. */
import type { Access } from './plain-names.ts';

/** Length of a UUID, which the token follows. */
const ID = 36;

/**
 * Address, from the root, of a page that goes on with the conversation. What opens it stands in the fragment, which
 * browsers send to no server and tell no other site: it is in no log and in no referrer.
 */
export function resumeLink(path: string, locale: string, { id, token }: Access): string {
  return `${path}?resume=1&lang=${locale}#${id}.${token}`;
}

/** What such a link, or only its fragment, opens; null for any other text. */
export function readResumeLink(link: string): Access | null {
  const [, text = ''] = /#([\w.-]+)\s*$/.exec(link) ?? [];
  const [id, dot, token] = [text.slice(0, ID), text[ID], text.slice(ID + 1)];
  return dot === '.' && /^[\da-f-]+$/i.test(id) && token ? { id, token } : null;
}
