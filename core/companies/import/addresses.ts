/** Addresses and numbers as people write them into cells: several, with names, hidden from robots. */
import { z } from 'zod';
import { sendableAddress } from '../../text/own-letters.ts';
import { parsePhoneCell } from './values.ts';

export interface CellAddress {
  email: string;
  /** Who is named beside it; '' → nobody. */
  name: string;
}
export interface CellAddresses {
  addresses: CellAddress[];
  /** What is neither an address nor the name of one. */
  rest: string[];
}

const email = z.email().max(254);
const AT = /\s*[([{<]\s*(?:at|ät|miukumauku|snabel-?a|a|@)\s*[)\]}>]\s*/giu;
const DOT = /\s*[([{]\s*(?:dot|piste|punkt|\.)\s*[)\]}]\s*/giu;
const SPOKEN_AT = /^([\w.+-]+)\s+(?:at|ät)\s+([\w-]+(?:\.[\w-]+)+)$/iu;
const PERSON = /^[\p{L}][\p{L}\s.'’,-]*$/u;

/**
 * One address in lower case; its domain as the mail's own letters write it (`äkäinen.fi` → `xn--…`). `mailto:`,
 * `Aino <aino@havukka.fi>` and `info(at)havukka.fi` are taken apart.
 */
export function parseEmail(text: string): string | null {
  const plain = text
    .replace(AT, '@')
    .replace(DOT, '.')
    .replace(/^.*<([^<>]*)>\s*$/, '$1')
    .replace(SPOKEN_AT, '$1@$2')
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .trim()
    .toLowerCase();
  const address = sendableAddress(plain);
  return email.safeParse(address).success ? address : null;
}

/** Every address of a cell once, in its order. */
export function splitAddresses(cell: string): CellAddresses {
  const found: CellAddresses = { addresses: [], rest: [] };
  const text = cell.replace(AT, '@').replace(DOT, '.');
  let end = 0;
  for (const match of text.matchAll(/<([^<>]*)>/g)) {
    const before = takeWords(text.slice(end, match.index), found);
    end = match.index + match[0].length;
    const address = parseEmail(match[1]!);
    if (address) add(found, { email: address, name: nameOf(before) });
    else found.rest.push(`${before} ${match[0]}`.trim());
  }
  const after = takeWords(text.slice(end), found);
  if (after) found.rest.push(after);
  return found.addresses.length > 0 || found.rest.length === 0 ? found : { addresses: [], rest: [cell] };
}

/** Takes the addresses of a text without angle brackets; gives back what follows the last of them. */
function takeWords(text: string, found: CellAddresses): string {
  const open: string[] = [];
  for (const part of text.split(/\s*(?:[;,|\n]|\/(?!\/)|:::)\s*/).filter(Boolean)) {
    const whole = parseEmail(part);
    const words = whole ? [part] : part.split(/\s+/);
    if (!words.some((word) => word.includes('@'))) {
      if (!whole) open.push(part);
      else add(found, { email: whole, name: '' });
      continue;
    }
    const addresses = words.flatMap((word) => parseEmail(word) ?? []);
    const others = words.filter((word) => !parseEmail(word)).join(' ');
    const isName = addresses.length === 1 && !others.includes('@') && PERSON.test(others);
    if (open.length > 0) found.rest.push(open.splice(0).join(', '));
    addresses.forEach((address) => add(found, { email: address, name: isName ? others : '' }));
    if (others && !isName) found.rest.push(others);
  }
  return open.join(', ');
}

function add({ addresses, rest }: CellAddresses, one: CellAddress): void {
  const same = addresses.find((other) => other.email === one.email);
  if (!same) addresses.push(one);
  else if (!same.name) same.name = one.name;
  else if (one.name && one.name !== same.name) rest.push(one.name);
}

/** `"Meikäläinen, Matti"` → Matti Meikäläinen. */
function nameOf(text: string): string {
  const name = text.replace(/["']/g, '').trim();
  const [family, given, ...more] = name.split(/\s*,\s*/);
  return given && more.length === 0 ? `${given} ${family}` : name;
}

const LABEL =
  /(?<!\p{L})(?:puh|puhelin|matkapuhelin|p|tel|telefon|phone|gsm|mob|mobil|mobile|m)(?!\p{L})[.:]*/giu;
const BETWEEN = /\s*(?:[;,|/]|:::|\s(?:tai|ja|eller|och|or|and)\s)\s*/i;

/** Every number of a cell once, in E.164; `rest` is what is none. */
export function splitPhones(cell: string): { phones: string[]; rest: string[] } {
  const phones = new Set<string>();
  const rest: string[] = [];
  for (const part of cell.split(BETWEEN).filter(Boolean)) {
    const plain = part.replace(LABEL, ' ').trim();
    const phone = parsePhoneCell(plain);
    if (phone) phones.add(phone);
    const words = phone ? plain.replace(/[+\d\s()./–-]+/g, ' ').trim() : part;
    if (/\p{L}/u.test(words) || !phone) rest.push(words);
  }
  return phones.size > 0 ? { phones: [...phones], rest } : { phones: [], rest: [cell] };
}
