import type { Contact } from '../contacts/contact.schema.ts';
import { factsOf } from './facts.ts';
import type { CampaignLetter } from './letter.ts';

/** What a letter says of the one who reads it. */
export type Reader = Pick<CampaignLetter, 'facts' | 'name'> & { reason: Contact['source'] };

/** As this contact of the company reads a campaign's letters: in the preview, in a test and in the mail itself. */
export function readerOf(
  company: Parameters<typeof factsOf>[0],
  { name, source }: Pick<Contact, 'name' | 'source'>,
): Reader {
  return { facts: factsOf(company), name, reason: source };
}

/** Nobody in particular: the most usual reason stands where a recipient's own would. */
export function inventedReader(at: Date): Reader {
  return { facts: {}, name: '', reason: { kind: 'website', at, detail: '' } };
}
