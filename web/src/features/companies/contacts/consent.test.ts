import { expect, it } from 'vitest';
import type { Contact } from '../../../../../core/contacts/contact.schema.ts';
import { canBeAccepted, heldConsent, needsConsent } from './consent.ts';

const at = new Date('2026-11-25');
const consent = (withdrawnAt: Date | null): Contact['consents'][number] => ({
  purpose: 'invitation',
  channel: 'email',
  text: 'Saa kirjoittaa',
  how: 'spoken',
  at,
  withdrawnAt,
});

it('asks consent for a private address only', () => {
  expect(needsConsent({ kind: 'private', consents: [] })).toBe(true);
  expect(needsConsent({ kind: 'personalWork', consents: [] })).toBe(false);
});

it('counts a consent until it is withdrawn, and a later one again', () => {
  expect(needsConsent({ kind: 'private', consents: [consent(at)] })).toBe(true);
  expect(heldConsent({ consents: [consent(at), consent(null)] })).toEqual(consent(null));
});

it('accepts nobody who has bounced, complained or opted out', () => {
  expect(canBeAccepted({ kind: 'generic', consents: [], blocked: 'optedOut' })).toBe(false);
  expect(canBeAccepted({ kind: 'private', consents: [consent(null)], blocked: '' })).toBe(true);
});
