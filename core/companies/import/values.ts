/** Texts of a file's cells → values of a company. `null`: not understood. Parsing a result again gives the result. */
import { z } from 'zod';
import { isWebAddress } from '../../text/web-address.ts';
import { parsePhone } from '../../contacts/phone.ts';
import { SIZE_CLASSES, type CompanyFields, type SizeClass } from '../company.schema.ts';
import { dayOf } from './xlsx/rows.ts';

const email = z.email().max(254);

/** Lower case; the first of several. `Aino <aino@havukka.fi>` and `mailto:` are taken apart. */
export function parseEmail(text: string): string | null {
  const address = text
    .replace(/^.*<([^<>]*)>\s*$/, '$1')
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  return email.safeParse(address).success ? address : null;
}

/** E.164. A sheet takes the leading zero or plus for no part of a number. */
export function parsePhoneCell(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  const readings = /^358\d{5,}$/.test(digits)
    ? [`+${digits}`]
    : [text, ...(/^[1-9]\d{5,9}$/.test(digits) ? [`0${digits}`] : [])];
  return readings.map(parsePhone).find(Boolean) ?? null;
}

/** Five digits, also where a sheet dropped the zeros in front: 180 → 00180. `01300 VANTAA` counts too. */
export function parsePostCode(text: string): string | null {
  const digits = /^(?:FI-?)?(\d{3,5})(?:\s+\D.*)?$/i.exec(text)?.[1];
  return digits ? digits.padStart(5, '0') : null;
}

/** Town of `01300 VANTAA`; '' where there is none. */
export function townAfterPostCode(text: string): string {
  return /^(?:FI-?)?\d{5}\s+(\D+)$/i.exec(text)?.[1] ?? '';
}

/** As people write it: registers shout. */
export function parseTown(text: string): string {
  if (text !== text.toLocaleUpperCase('fi')) return text;
  return text.toLocaleLowerCase('fi').replace(/(^|[\s-])\p{L}/gu, (start) => start.toLocaleUpperCase('fi'));
}

export function parseMunicipality(text: string): string | null {
  return /^\d{1,3}$/.test(text) ? text.padStart(3, '0') : null;
}

/** `62.01.0`, `62010 Ohjelmistot`, `C 25110` → the digits of the TOL code, 2–5 of them. */
export function parseIndustry(text: string): string | null {
  const match = /^(?:[A-V]\s*)?(\d[\d.]{1,8})(?:\s.*)?$/i.exec(text);
  const digits = match?.[1]?.replace(/\./g, '') ?? '';
  return digits.length >= 2 && digits.length <= 5 ? digits : null;
}

/** With its scheme; `www.havukka.fi` gets https. */
export function parseWebsite(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? '';
  return isWebAddress(address) && /[^.\d]\.?[^.]*\.[^.\d][^.]*$/.test(host) && !text.includes('@')
    ? address
    : null;
}

/** Years that a company of today can have been registered in. */
const FIRST_YEAR = 1800;

/** `yyyy-mm-dd`, also from `3.2.2001`, `3/2/2001`, `2001` (its first day) and a spreadsheet's serial number. */
export function parseDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!);
  const finnish = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s.*)?$/.exec(text);
  if (finnish) return day(finnish[3]!, finnish[2]!, finnish[1]!);
  if (/^(1[89]|20)\d{2}$/.test(text)) return `${text}-01-01`;
  return /^\d{5}$/.test(text) ? dayOf(Number(text)) : null;
}

function day(year: string, month: string, date: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return Number(year) >= FIRST_YEAR && z.iso.date().safeParse(text).success ? text : null;
}

/** Lower bounds of the classes, the highest first. */
const BOUNDS = SIZE_CLASSES.map((name) => ({ name, from: parseInt(name, 10) })).reverse();
/** Classes that Excel takes for dates: 5-9 is the fifth of September. */
const DATES: Record<string, SizeClass> = { '04-01': '1-4', '01-04': '1-4', '09-05': '5-9', '05-09': '5-9' };

/**
 * A head-count, or a class in any usual wording ("10–49 henkilöä", "alle 10", "yli 250"). A class that reaches over
 * several of ours becomes the one of its lower bound; part-time years are rounded up.
 */
export function parseSizeClass(text: string): SizeClass | null {
  const spoiled = /^\d{4}-(\d{2}-\d{2})$/.exec(text)?.[1];
  if (spoiled) return DATES[spoiled] ?? (spoiled === '10-01' && text.startsWith('2019') ? '10-19' : null);
  const numbers = [...text.replace(/(\d)[\s\u00a0](?=\d{3}(?!\d))/g, '$1').matchAll(/\d+(?:[.,]\d+)?/g)];
  const [low] = numbers.map(([number]) => Math.ceil(Number(number.replace(',', '.'))));
  if (low === undefined || numbers.length > 2 || !/^[^\d]{0,20}\d/.test(text)) return null;
  const below = /^(?:alle|enintään|max|under|högst|less than|below|<)/i.test(text);
  if (below) return low <= 1 ? '0' : classOf(1);
  return classOf(/^(?:yli|över|more than|over|>)(?!\s*=)/i.test(text) && low < 250 ? low + 1 : low);
}

function classOf(count: number): SizeClass {
  return BOUNDS.find(({ from }) => count >= from)?.name ?? '0';
}

type Words<T> = readonly (readonly [T, RegExp])[];
const wordOf = <T>(words: Words<T>, text: string): T | null =>
  words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const LANGUAGES: Words<CompanyFields['language']> = [
  ['fi', /^(?:fi|fin|suomi|finska|finnish|suomeksi|finnois)$/i],
  ['sv', /^(?:sv|swe|ruotsi|svenska|swedish|ruotsiksi|se)$/i],
  ['en', /^(?:en|eng|englanti|engelska|english|englanniksi)$/i],
];
export const parseLanguage = (text: string) => wordOf(LANGUAGES, text);

const STATUSES: Words<CompanyFields['status']> = [
  ['bankrupt', /konkurss|bankrupt/i],
  ['ceased', /lakannut|lopettanut|poistettu|purettu|upphör|avslutad|ceased|closed|inactive|passiivi/i],
  ['active', /toimi|aktiiv|voimassa|rekisterissä|aktiv|verksam|active|operating|registered/i],
  ['unknown', /^(?:unknown|tuntematon|okänd)$/i],
];
export const parseStatus = (text: string) => wordOf(STATUSES, text);

/** Names of the list YRMU and what people write instead. */
const FORMS: Words<string> = [
  ['OYJ', /^(?:oyj|abp|julkinen osakeyhtiö|publikt aktiebolag|public limited company|plc)$/i],
  ['AOY', /^(?:aoy|as\.? ?oy|asunto-osakeyhtiö|bostadsaktiebolag|housing company)$/i],
  ['OY', /^(?:oy|ab|oy ab|osakeyhtiö|aktiebolag|limited company|ltd|limited)$/i],
  ['KY', /^(?:ky|kb|kommandiittiyhtiö|kommanditbolag|limited partnership)$/i],
  ['AY', /^(?:ay|avoin yhtiö|öppet bolag|general partnership)$/i],
  [
    'TMI',
    /^(?:tmi|t:mi|toiminimi|yksityinen elinkeinonharjoittaja|firma|enskild näringsidkare|enskild firma|sole trader|private trader|sole proprietor)$/i,
  ],
  ['OK', /^(?:osk|ok|osuuskunta|andelslag|cooperative|co-operative)$/i],
  [
    'AYH',
    /^(?:ry|rf|ayh|yhdistys|aatteellinen yhdistys|rekisteröity yhdistys|förening|ideell förening|association)$/i,
  ],
  ['SÄÄ', /^(?:sr|sää|säätiö|stiftelse|foundation)$/i],
];
/** Letter code of the list YRMU; a code that is not among the usual ones passes as it is. */
export function parseForm(text: string): string | null {
  return wordOf(FORMS, text) ?? (/^[A-ZÅÄÖ]{2,6}$/.test(text) ? text : null);
}
