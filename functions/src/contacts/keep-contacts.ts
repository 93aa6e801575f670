import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { CONTACT_DAYS, contactSchema, type Contact } from '../../../core/contacts/contact.schema.ts';
import type { SearchMiss } from '../../../core/contacts/misses.ts';
import { contactQuery } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';
import { addressHash, suppressedAmong } from '../suppressions/suppressions.ts';
import { contactId } from './contact-id.ts';
import type { Suggestion } from './suggest.ts';

const DAY = 24 * 60 * 60 * 1_000;
export const contactExpiry = (now: Date) => new Date(now.getTime() + CONTACT_DAYS * DAY);

/**
 * Keeps what a search has found and settles the company's state. Found again: brought up to date while nobody has
 * decided; afterwards only its page and time. What a member wrote or a file brought stays as it is.
 * @param miss why there is no address among them; null → there is one
 * @returns false when the company is gone
 */
export async function keepContacts(
  db: Firestore,
  now: Date,
  { organisation, company }: { organisation: string; company: string },
  suggestions: readonly Suggestion[],
  miss: SearchMiss | null,
): Promise<boolean> {
  const reference = db.doc(paths.company(organisation, company));
  const ids = suggestions.map((suggestion) => contactId(company, suggestion));
  const references = ids.map((id) => db.doc(paths.contact(organisation, id)));
  // Outside the transaction: a query in it would make all companies of an organisation wait for each other.
  const others = await queryOf(db, contactQuery(company), paths.contacts(organisation)).select('email').get();
  return db.runTransaction(async (transaction) => {
    const [owner, ...kept] = await transaction.getAll(reference, ...references);
    if (!owner?.exists) return false;
    suggestions.forEach((suggestion, at) => {
      const earlier = kept[at]?.exists ? contactSchema.parse(kept[at].data()) : null;
      const contact = earlier ? foundAgain(earlier, suggestion, now) : newContact(company, suggestion, now);
      transaction.set(references[at]!, contact);
    });
    // `found` by now: a member has written a contact while the site was read.
    const found =
      owner.get('contacts') === 'found' ||
      suggestions.some(({ email }) => email !== '') ||
      others.docs.some((one) => one.get('email') !== '');
    const contactMiss = (!found && miss) || FieldValue.delete();
    transaction.update(reference, { contacts: found ? 'found' : 'notFound', contactMiss, updatedAt: now });
    return true;
  });
}

/** Those that may be shown: nobody is asked to accept an address that has opted out or does not exist. */
export async function withoutSuppressed(
  db: Firestore,
  organisation: string,
  suggestions: readonly Suggestion[],
): Promise<Suggestion[]> {
  const hashOf = new Map(suggestions.map(({ email }) => [email, email ? addressHash(email) : '']));
  const hashes = [...hashOf.values()].filter(Boolean);
  const suppressed = await suppressedAmong(db, organisation, hashes);
  return suggestions.filter(({ email }) => !suppressed.has(hashOf.get(email) ?? ''));
}

function newContact(company: string, { page, ...suggestion }: Suggestion, now: Date): Contact {
  return {
    ...suggestion,
    company,
    decision: 'suggested',
    source: sourceOf(page, now),
    consents: [],
    blocked: '',
    createdAt: now,
    updatedAt: now,
    expiresAt: contactExpiry(now),
  };
}

function foundAgain(earlier: Contact, { page, ...suggestion }: Suggestion, now: Date): Contact {
  const kept = { ...earlier, expiresAt: contactExpiry(now) };
  if (earlier.source.kind !== 'website') return kept;
  const source = sourceOf(page, now);
  if (earlier.decision !== 'suggested') return { ...kept, source };
  return {
    ...kept,
    ...suggestion,
    name: suggestion.name || earlier.name,
    title: suggestion.title || earlier.title,
    role: suggestion.title ? suggestion.role : suggestion.role || earlier.role,
    phone: suggestion.phone || earlier.phone,
    language: suggestion.language || earlier.language,
    source,
    updatedAt: now,
  };
}

function sourceOf(page: string, now: Date): Contact['source'] {
  return { kind: 'website', at: now, detail: page.slice(0, 500) };
}
