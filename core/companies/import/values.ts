/** Texts of a file's cells → values of a company. `null`: not understood. Parsing a result again gives the result. */
import { z } from 'zod';
import { isWebAddress } from '../../text/web-address.ts';
import { parsePhone } from '../../contacts/phone.ts';
import type { CompanyFields } from '../company.schema.ts';
import { withoutDecimals } from './cell-text.ts';
import { dayOf } from './xlsx/rows.ts';

/** E.164. A sheet takes the leading zero or plus for no part of a number. */
export function parsePhoneCell(text: string): string | null {
  const digits = withoutDecimals(text.replace(/\s/g, ''));
  const readings = /^358\d{5,}$/.test(digits)
    ? [`+${digits}`]
    : [withoutDecimals(text), ...(/^[1-9]\d{5,9}$/.test(digits) ? [`0${digits}`] : [])];
  return readings.map(parsePhone).find(Boolean) ?? null;
}

/** Five digits, also where a sheet dropped the zeros in front: 180 → 00180. `01300 VANTAA` counts too. */
export function parsePostCode(text: string): string | null {
  const digits = /^(?:FI[-–]?)?(\d{3,5})(?:\s+\D.*)?$/i.exec(withoutDecimals(text))?.[1];
  return digits ? digits.padStart(5, '0') : null;
}

/** Town of `01300 VANTAA`; '' where there is none. */
export function townAfterPostCode(text: string): string {
  return /^(?:FI-?)?\d{5}\s+(\D+)$/i.exec(text)?.[1] ?? '';
}

const COUNTRY = /\s*,\s*(?:suomi|finland|finlande|finnland|fi|fin)\.?$/i;

/** As people write it: registers shout. Without post code and country: `01300 VANTAA, Finland` → Vantaa. */
export function parseTown(said: string): string {
  const text = said.replace(COUNTRY, '').replace(/^(?:FI-?)?\d{5}\s+(?=\p{L})/iu, '') || said;
  if (text !== text.toLocaleUpperCase('fi')) return text;
  return text.toLocaleLowerCase('fi').replace(/(^|[\s-])\p{L}/gu, (start) => start.toLocaleUpperCase('fi'));
}

export function parseMunicipality(said: string): string | null {
  const text = withoutDecimals(said);
  return /^\d{1,3}$/.test(text) ? text.padStart(3, '0') : null;
}

/** `62.01.0`, `62010 Ohjelmistot`, `C 25110` → the digits of the TOL code, 2–5 of them. */
export function parseIndustry(text: string): string | null {
  const match = /^(?:[A-V]\s*)?(\d[\d.]{1,8})(?:\s.*)?$/i.exec(text.replace(/^(\d{4,5})\.0$/, '$1'));
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
  return /^\d{5}(?:[.,]\d+)?$/.test(text) ? dayOf(parseInt(text, 10)) : null;
}

function day(year: string, month: string, date: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return Number(year) >= FIRST_YEAR && z.iso.date().safeParse(text).success ? text : null;
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
