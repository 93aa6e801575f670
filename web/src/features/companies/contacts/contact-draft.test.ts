import { expect, it } from 'vitest';
import type { Contact } from '../../../../../core/contacts/contact.schema.ts';
import { contactDraftOf, contactInput, contactProblem } from './contact-draft.ts';

const draft = contactDraftOf(null, 'Saa lähettää kutsun.');

it('needs an address or a number', () => {
  expect(contactProblem(draft, null)).toBe('nothing');
  expect(contactProblem({ ...draft, phone: '040 123' }, null)).toBeNull();
  expect(contactProblem({ ...draft, email: 'info@havukka' }, null)).toBe('email');
});

it('does not keep a private address without a consent', () => {
  const own = { ...draft, email: 'aino@gmail.com', kind: 'private' as const };
  expect(contactProblem(own, null)).toBe('consent');
  const given = { ...own, consent: { ...own.consent, given: true } };
  expect(contactProblem(given, null)).toBeNull();
  expect(contactProblem({ ...given, consent: { ...given.consent, text: ' ' } }, null)).toBe('consent');
});

it('sends a consent only when it was given, and a kind only when it was chosen', () => {
  expect(contactInput({ ...draft, email: ' Info@Havukka.fi ' })).toMatchObject({
    email: 'info@havukka.fi',
    kind: undefined,
    consent: undefined,
  });
  expect(contactInput({ ...draft, consent: { ...draft.consent, given: true } }).consent).toEqual({
    text: 'Saa lähettää kutsun.',
    how: 'spoken',
  });
});

it('shows an address in its own letters and keeps it as mail knows it', () => {
  const kept = { email: 'info@xn--kslompolo-u2ab.fi' } as Contact;
  const draft = contactDraftOf(kept, '');
  expect(draft.email).toBe('info@äkäslompolo.fi');
  expect(contactInput({ ...draft, email: 'Info@Äkäslompolo.fi' }).email).toBe('info@xn--kslompolo-u2ab.fi');
});
