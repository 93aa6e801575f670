/** E-mail addresses and phone numbers in a line of text, also such as are written around robots. */
import { parsePhone } from '../../../core/contacts/phone.ts';

const LOCAL = '[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9])?';
const DOMAIN = '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,6}[a-z]{2,24}';
const ADDRESS = new RegExp(`(?<![a-z0-9._%+-])${LOCAL}@${DOMAIN}(?![a-z0-9-]|\\.[a-z0-9])`, 'gi');

/** "info (at) havukka.fi", "info [ät] havukka (dot) fi": brackets leave no doubt. */
const BRACKETED_AT =
  /\s{0,3}[[({<]\s{0,2}(?:at|ät|ä|a|@|et|miukumauku|kissanhäntä|snabel-?a)\s{0,2}[\])}>]\s{0,3}/gi;
const BRACKETED_DOT = /\s{0,3}[[({<]\s{0,2}(?:dot|piste|punkt|\.)\s{0,2}[\])}>]\s{0,3}/gi;
/** "info ät havukka.fi", "aino.korpela at havukka.fi": words, so only what cannot be a sentence counts. */
const SPOKEN =
  /(?<![\p{L}\d.@])(info|toimisto|myynti|asiakaspalvelu|posti|sahkoposti|yhteys|kontakt|kontor|sales|[a-z]{2,30}\.[a-z]{2,30})\s(?:at|ät|miukumauku|snabel-?a)\s((?:[a-z0-9-]{1,60}(?:\.|\s(?:piste|dot|punkt)\s)){1,4}[a-z]{2,24})(?![\p{L}\d])/giu;

/** Addresses of a line, in lower case and in order. */
export function emailsIn(line: string): string[] {
  const plain = line
    .replace(BRACKETED_AT, '@')
    .replace(BRACKETED_DOT, '.')
    .replace(SPOKEN, (_, local: string, domain: string) => {
      return `${local}@${domain.replace(/\s(?:piste|dot|punkt)\s/gi, '.')}`;
    })
    .replace(/\s{0,2}@\s{0,2}/g, '@');
  return [...plain.matchAll(ADDRESS)]
    .map(([found]) => found.toLowerCase())
    .filter((one) => one.length <= 254);
}

const LABELLED =
  /(?:puh(?:elin)?|p|tel(?:efon)?|gsm|mob(?:il)?|matkapuh(?:elin)?|vaihde|växel|phone|call|soita|ring)[.:\s]{0,4}(\(?(?:\+|00?)[\d\s()/-]{5,20}\d)/giu;
const INTERNATIONAL = /(?<![\d+])\+358[\d\s()-]{5,16}\d/g;
const ALONE = /^\s*(\(?(?:\+|00?)[\d\s()-]{5,20}\d)\s*$/;

/** Numbers of a line in E.164: such as are labelled, have the country in front, or stand alone in a part of it. */
export function phonesIn(line: string): string[] {
  const labelled = [...line.matchAll(LABELLED)].map(([, number = '']) => number);
  const abroad = [...line.matchAll(INTERNATIONAL)].map(([number]) => number);
  const alone = line
    .replace(ADDRESS, '|')
    .split(/[|,;•]/)
    .map((part) => ALONE.exec(part)?.[1] ?? '');
  const numbers = [...labelled, ...abroad, ...alone].map(parsePhone).filter(Boolean);
  return [...new Set(numbers)];
}
