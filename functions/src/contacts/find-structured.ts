/** Contacts in JSON-LD: Organization, LocalBusiness, their contact points and people (schema.org). */
import { parsePhone } from '../../../core/contacts/phone.ts';
import { emailsIn } from './find-addresses.ts';
import type { Found } from './found.ts';

const LENGTH = 200_000;
const THINGS = 2_000;

/** What one script says, without the page it stands on. */
export function contactsInJson(json: string): Omit<Found, 'page' | 'contactPage' | 'language'>[] {
  if (json.length > LENGTH) return [];
  const things = everyObject(parsed(json));
  return things.flatMap((thing) => {
    const [email = ''] = emailsIn(textOf(thing.email).replace(/^mailto:/i, ''));
    const phone = parsePhone(textOf(thing.telephone));
    if (!email && !phone) return [];
    const person = textOf(thing['@type']) === 'Person';
    const name = person ? textOf(thing.name).slice(0, 120) : '';
    const title = textOf(person ? thing.jobTitle : thing.contactType).slice(0, 120);
    return [{ email, phone, name, title }];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
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

function textOf(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one.trim() : '';
}
