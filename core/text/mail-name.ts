/**
 * What no name may hold that stands in a mail's head or subject: signs of an address or of markup, invisible
 * characters, line breaks, and whatever a mail program turns into a link ("//", "word.fi", also with the full
 * stops that domain names treat alike, UTS #46). firestore.rules holds the same expression.
 */
export const UNFIT_FOR_MAIL = /[@＠<>＜＞\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\/\/|[\p{L}\p{N}][.。．｡]\p{L}{2}/u;

/** Longest name of a person, an organisation or a sender. */
const LONGEST = 120;

/** Whether the name may stand in a mail's head or subject as it is. */
export function isMailName(name: string): boolean {
  return !UNFIT_FOR_MAIL.test(name);
}

/** The name as it may stand in a mail: for names that were stored, or made elsewhere, before anybody looked. */
export function mailName(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\p{L}\p{N}]*:?\/\/+|[@＠<>＜＞]/gu, ' ')
    .replace(/(?<=[\p{L}\p{N}])[.。．｡](?=\p{L}{2})/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .trimEnd()
    .toWellFormed();
}
