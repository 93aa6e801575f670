/** E-mail addresses in a line of text, also such as are written around robots. */
import { domainToASCII } from 'node:url';

const LOCAL = '[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9])?';
/** With letters of its own language as well: they are turned into what name servers know. */
const DOMAIN =
  '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,6}(?:xn--[a-z0-9-]{2,59}|\\p{L}{2,24})';
const ADDRESS = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])(${LOCAL})@(${DOMAIN})(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`,
  'giu',
);

/** "info (at) havukka.fi", "info [ät] havukka (dot) fi": brackets leave no doubt. */
const BRACKETED_AT =
  /\s{0,3}[[({<]\s{0,2}(?:at|ät|ä|a|@|et|miukumauku|kissanhäntä|snabel-?a)\s{0,2}[\])}>]\s{0,3}/gi;
const BRACKETED_DOT = /\s{0,3}[[({<]\s{0,2}(?:dot|piste|punkt|\.)\s{0,2}[\])}>]\s{0,3}/gi;
const SPOKEN_DOMAIN =
  '((?:[a-z0-9-]{1,60}(?:\\.|\\s(?:piste|dot|punkt|DOT|PISTE|PUNKT)\\s)){1,4}[a-z]{2,24})(?![\\p{L}\\d@])';
/** Words that are no other word of a sentence; AT in capitals between small letters is one too. */
const SPOKEN_AT = new RegExp(
  `(?<![\\p{L}\\d.@_-])([a-z0-9][a-z0-9._-]{0,62}?)\\s(?:ät|miukumauku|snabel-?a|AT|ÄT)\\s${SPOKEN_DOMAIN}`,
  'gu',
);
/** "info at havukka.fi", "aino.korpela at havukka.fi": only at the beginning, or behind what announces an address. */
const SPOKEN_PLAINLY = new RegExp(
  `(?<=^|[:|,;(•–]\\s{0,2}|\\b(?:sähköposti|s-posti|e-?mail|e-?post|mail)\\s)(info|toimisto|myynti|asiakaspalvelu|posti|sahkoposti|yhteys|kontakt|kontor|sales|[a-z]{2,30}\\.[a-z]{2,30})\\sat\\s${SPOKEN_DOMAIN}`,
  'giu',
);

/** Addresses of a line, in lower case, the domain as name servers know it, in order. */
export function emailsIn(line: string): string[] {
  const found = [...plainly(line).matchAll(ADDRESS)].map(([, local = '', domain = '']) => {
    const known = domainToASCII(domain);
    return known && `${local}@${known}`.toLowerCase();
  });
  return found.filter((one) => one !== '' && one.length <= 254);
}

/** The line with a bar where its addresses were. */
export function withoutEmails(line: string): string {
  return plainly(line).replace(ADDRESS, '|');
}

function plainly(line: string): string {
  const spoken = (_: string, local: string, domain: string) =>
    `${local}@${domain.replace(/\s(?:piste|dot|punkt)\s/gi, '.')}`;
  return line
    .replace(BRACKETED_AT, '@')
    .replace(BRACKETED_DOT, '.')
    .replace(SPOKEN_AT, spoken)
    .replace(SPOKEN_PLAINLY, spoken)
    .replace(/\s{0,2}@\s{0,2}/g, '@');
}
