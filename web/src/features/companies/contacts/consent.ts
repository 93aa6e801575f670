import type { Contact } from '../../../../../core/contacts/contact.schema.ts';

/** A consent that holds now; a private address is written to only with one. */
export function heldConsent({ consents }: Pick<Contact, 'consents'>) {
  return consents.findLast(({ withdrawnAt }) => withdrawnAt === null);
}

export function needsConsent(contact: Pick<Contact, 'kind' | 'consents'>): boolean {
  return contact.kind === 'private' && !heldConsent(contact);
}

/** Whether "accept" means anything for the contact: an address that may be written to. */
export function canBeAccepted(contact: Pick<Contact, 'kind' | 'consents' | 'blocked'>): boolean {
  return contact.blocked === '' && !needsConsent(contact);
}
