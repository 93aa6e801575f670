/** What a person does, from the words of a web page or file. */
import type { ContactRole } from './contact.schema.ts';

/** Tried in order, the one who decides first: "toimitusjohtaja, myynti" is the managing director. */
const TITLES: readonly [ContactRole, RegExp][] = [
  [
    'ceo',
    /toimitusjohtaj|\btj\b|verkställande direktör|\bvd\b|managing director|\bceo\b|chief executive|\bpääjohtaj/u,
  ],
  [
    'owner',
    /yrittäj|omistaj|perustaj|osakas|företagare|ägare|grundare|delägare|owner|founder|entrepreneur|partner/u,
  ],
  [
    'hr',
    /henkilöst|rekry|\bhr\b|työsuhde|palkanlask|personalchef|personalansvar|personaldirektör|rekryter|human resources|recruit|people (?:lead|manager|officer)|talent/u,
  ],
  [
    'sales',
    /myynti|myyjä|asiakkuus|försälj|säljare|säljchef|sales|account manager|key account|markkinoin|marknad|marketing/u,
  ],
  [
    'finance',
    /talous|kirjanpi|laskut|controller|ekonomi|bokför|faktur|financ|account(?:ant|ing|s)\b|invoic|billing|\bcfo\b/u,
  ],
  [
    'office',
    /toimisto|asiakaspalv|\baspa\b|sihteeri|assistent|\binfo\b|vaihde|vastaanot|neuvonta|\bposti\b|yhteys|kontor|kundtjänst|kundtjanst|kundservice|sekreterare|växel|kontakt|office|reception|secretary|customer (?:service|care)|contact|hello|\bhei\b|\bmoi\b|\bhej\b|\bmail\b|\bpost\b|sahkoposti/u,
  ],
];

/** Role of a title in Finnish, Swedish or English; `other` when it is none of ours, '' for no title. */
export function roleOf(title: string): ContactRole {
  const text = title.normalize('NFC').toLowerCase().trim();
  if (!text) return '';
  return TITLES.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

/** What a shared address is for, by the part before its @: `laskutus` → finance, `info` → office. */
export function roleOfAddress(local: string): ContactRole {
  return roleOf(local.replace(/[._\-+\d]+/g, ' '));
}
