import type { Contact } from '../../../core/contacts/contact.schema.ts';

/** A consent to be invited by mail that has not been withdrawn. */
export function hasConsent({ consents }: Pick<Contact, 'consents'>): boolean {
  return consents.some(({ withdrawnAt }) => withdrawnAt === null);
}
