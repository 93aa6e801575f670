/** Contacts in JSON-LD: Organization, LocalBusiness, their contact points and people (schema.org). */
import { jsonrepair } from 'jsonrepair';
import { parsePhone } from '../../../core/contacts/phone.ts';
import { emailsIn } from './find-addresses.ts';
import type { Found } from './found.ts';

const LENGTH = 200_000;
const THINGS = 2_000;
/** More in one thing is a list of something else. */
const ADDRESSES = 5;

/** What one script says, without the page it stands on. */
export function contactsInJson(json: string): Omit<Found, 'page' | 'contactPage' | 'language'>[] {
  if (json.length > LENGTH) return [];
  return everyObject(parsed(json)).flatMap((thing) => {
    const emails = textsOf(thing.email).flatMap((one) => emailsIn(one.replace(/^mailto:/i, '')));
    const phone = textsOf(thing.telephone).map(parsePhone).find(Boolean) ?? '';
    const person = textsOf(thing['@type']).includes('Person');
    const first = (value: unknown) => (textsOf(value)[0] ?? '').slice(0, 120);
    const name = person ? first(thing.name) : '';
    const title = first(person ? thing.jobTitle : thing.contactType);
    if (emails.length === 0 && phone) return [{ email: '', phone, name, title }];
    return [...new Set(emails)].slice(0, ADDRESSES).map((email) => ({ email, phone, name, title }));
  });
}

/** As it stands, or as it was meant: with its commas, brackets and line breaks put right. */
function parsed(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*$/, '');
  const meant = bare.replaceAll('&quot;', '"');
  const several = () => `[${meant.replace(/\}\s{0,20}\{/g, '},{')}]`;
  return parse(bare) ?? parse(repaired(meant)) ?? parse(repaired(several()));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function repaired(json: string): string {
  try {
    return jsonrepair(json);
  } catch {
    return '';
  }
}

/** The objects of a value at any depth, the outer before the inner. */
function everyObject(value: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const waiting = [value];
  for (let at = 0; at < waiting.length && at < THINGS; at += 1) {
    const one = waiting[at];
    if (typeof one !== 'object' || one === null) continue;
    if (!Array.isArray(one)) found.push(one as Record<string, unknown>);
    for (const inner of Object.values(one)) if (waiting.length < THINGS) waiting.push(inner);
  }
  return found;
}

/** A text, or the texts of an array. */
function textsOf(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value.slice(0, THINGS) : [value];
  return all.filter((one) => typeof one === 'string').map((one) => one.trim());
}
