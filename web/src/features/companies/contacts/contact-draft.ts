/** A contact as its form holds it. */
import type { StaffInput } from '../../../../../core/api/staff.schema.ts';
import type { Contact, ContactKind } from '../../../../../core/contacts/contact.schema.ts';
import { readableAddress, sendableAddress } from '../../../../../core/text/own-letters.ts';
import { heldConsent } from './consent.ts';

export interface ContactDraft {
  email: string;
  phone: string;
  name: string;
  role: Contact['role'];
  title: string;
  language: Contact['language'];
  /** '' → decided by the address. */
  kind: ContactKind | '';
  consent: { given: boolean; text: string; how: 'written' | 'spoken' };
}

export function contactDraftOf(contact: Contact | null, consentText: string): ContactDraft {
  const { email = '', phone = '', name = '', role = '', title = '', language = '' } = contact ?? {};
  const consent = { given: false, text: consentText, how: 'spoken' as const };
  return {
    email: readableAddress(email),
    phone,
    name,
    role,
    title,
    language,
    kind: contact?.kind ?? '',
    consent,
  };
}

export type ContactProblem = 'nothing' | 'email' | 'consent';

/** Deliberately rough: the server has the last word, this catches slips of the hand. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Why the draft cannot be saved; null when it can. A private address needs a consent, old or new. */
export function contactProblem(draft: ContactDraft, contact: Contact | null): ContactProblem | null {
  const email = draft.email.trim();
  if (!email && !draft.phone.trim()) return 'nothing';
  if (email && !ADDRESS.test(email)) return 'email';
  const held = contact ? heldConsent(contact) : undefined;
  const given = draft.consent.given && draft.consent.text.trim() !== '';
  return draft.kind === 'private' && !held && !given ? 'consent' : null;
}

/** What the call is sent. A consent goes along only when it was just given. */
export function contactInput(
  draft: ContactDraft,
): Omit<StaffInput<'saveContact'>, 'organisation' | 'company' | 'contact'> {
  const { given, text, how } = draft.consent;
  return {
    email: sendableAddress(draft.email.trim().toLowerCase()),
    phone: draft.phone.trim(),
    name: draft.name.trim(),
    role: draft.role,
    title: draft.title.trim(),
    language: draft.language,
    kind: draft.kind || undefined,
    consent: given ? { text: text.trim(), how } : undefined,
  };
}
