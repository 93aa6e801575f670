/** What kind of address it is, and whose: consent depends on it. */
import { getDomain } from 'tldts';
import { nameKey } from '../companies/name-key.ts';
import type { ContactKind } from './contact.schema.ts';
import { FREE_MAIL_DOMAINS, GENERIC_LOCAL_PARTS, SHARED_SITES } from './address-words.ts';

export interface KindQuestion {
  /** '' where only a phone number is known. */
  email: string;
  /** Address of the company's own web site; '' → not known. */
  companyWebsite: string;
  /** Letter code of the list YRMU; '' → not known. */
  companyForm: string;
  companyName: string;
  /** Who the address is said to belong to; '' → nobody is named. */
  personName?: string;
}

/** Natural persons in trade: YEH is the register's code, TMI what people write in files. */
const PRIVATE_TRADERS = new Set(['TMI', 'YEH', 'ELI', 'MMT']);
const TRADER_NAME = /(?:^|\s)(?:tmi|t:mi|toiminimi|firma)(?:\s|$)/iu;
/** Company forms as names carry them. */
const LEGAL_NAME =
  /(?:^|[\s,])(?:oyj?|abp?|ky|kb|ay|osk|osuuskunta|ry|r\.y\.|rf|säätiö|säätiö sr|sr|kunta|kaupunki|oy\s?ab|ltd|inc|gmbh|as|asunto-osakeyhtiö)(?:$|[\s,])/iu;

/**
 * Decides by act 917/2014, sections 200 and 202, in the cautious reading of the Data Protection Ombudsman:
 * - `generic`: a legal person's shared address such as info@; may be written to until it is forbidden.
 * - `personalWork`: a named person's address at the company's own domain; only about work tasks.
 * - `private`: everything else, and everything of a private trader, who is a natural person; needs consent.
 *
 * `legalPerson` is false as well when neither the form nor the name tells. Without a web site, a domain counts as
 * the company's own when it carries the company's name.
 */
export function decideKind(question: KindQuestion): { kind: ContactKind; legalPerson: boolean } {
  const legalPerson = isLegalPerson(question.companyForm, question.companyName);
  return { kind: legalPerson ? kindOf(question) : 'private', legalPerson };
}

/**
 * The kind when a member says one too. A member may know better, except where the act leaves no room: a private
 * trader's address and one at a mail provider for anybody stay private.
 */
export function settleKind(
  question: KindQuestion,
  said?: ContactKind,
): { kind: ContactKind; legalPerson: boolean } {
  const decided = decideKind(question);
  const trader = isPrivateTrader(question.companyForm, question.companyName);
  if (!said || trader || isFreeMail(partsOf(question.email).domain)) return decided;
  return { kind: said, legalPerson: said === 'private' ? decided.legalPerson : true };
}

function kindOf(question: KindQuestion): ContactKind {
  const { email, personName = '' } = question;
  if (!email) return personName ? 'personalWork' : 'generic';
  const { local, domain } = partsOf(email);
  if (isFreeMail(domain)) return 'private';
  if (isGenericLocalPart(local)) return 'generic';
  if (!isOwnDomain(domain, question)) return 'private';
  return !personName && carriesName(local, domain, question.companyName) ? 'generic' : 'personalWork';
}

/** False for private traders, and where nothing tells. */
export function isLegalPerson(companyForm: string, companyName: string): boolean {
  if (isPrivateTrader(companyForm, companyName)) return false;
  return companyForm.trim() !== '' || LEGAL_NAME.test(companyName);
}

function isPrivateTrader(companyForm: string, companyName: string): boolean {
  const form = companyForm.trim().toUpperCase();
  return form ? PRIVATE_TRADERS.has(form) : TRADER_NAME.test(companyName);
}

/** `info`, `myynti.vantaa`, `toimisto2`: nobody is named. */
export function isGenericLocalPart(local: string): boolean {
  const words = local
    .toLowerCase()
    .split(/[._\-+\d]+/)
    .filter(Boolean);
  const [first = '', last = first] = [words[0], words.at(-1)];
  return (
    GENERIC_LOCAL_PARTS.has(words.join('')) || [first, last].some((word) => GENERIC_LOCAL_PARTS.has(word))
  );
}

/** Mail for anybody: an address there says nothing of the company. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL_DOMAINS.has(domain) || FREE_MAIL_DOMAINS.has(registrable(domain));
}

/** Whether mail to the domain reaches the company, as far as its web site or name tells. */
export function isOwnDomain(
  domain: string,
  { companyWebsite, companyName }: Pick<KindQuestion, 'companyWebsite' | 'companyName'>,
): boolean {
  if (isFreeMail(domain)) return false;
  const own = ownSite(companyWebsite);
  if (own) return own === registrable(domain);
  const stem = lettersOf(registrable(domain).split('.')[0] ?? '');
  const name = lettersOf(nameKey(companyName));
  return stem.length >= 3 && name.length >= 3 && (name.startsWith(stem) || stem.startsWith(name));
}

/** What the company itself has registered of its web site; '' for none, and for a page at Facebook or the like. */
export function ownSite(website: string): string {
  const site = registrable(website);
  return SHARED_SITES.has(site) ? '' : site;
}

/**
 * The part of a host or address that one party registers: `havukka.fi` of `https://www.havukka.fi/yhteys`.
 * Customers of the same site builder differ. '' where there is none.
 */
export function registrable(address: string): string {
  return getDomain(address, { allowPrivateDomains: true }) ?? '';
}

export function partsOf(email: string): { local: string; domain: string } {
  const at = email.lastIndexOf('@');
  return { local: email.slice(0, at).toLowerCase(), domain: email.slice(at + 1).toLowerCase() };
}

/** The company's own name before the @, such as havukka@havukka.fi. */
function carriesName(local: string, domain: string, companyName: string): boolean {
  if (/[._]/.test(local)) return false;
  const word = lettersOf(local);
  return (
    word === lettersOf(nameKey(companyName)) || word === lettersOf(registrable(domain).split('.')[0] ?? '')
  );
}

/** As domains spell a name: no marks, no spaces, ä → a. */
function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
