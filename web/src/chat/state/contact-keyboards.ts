import type { ContactField } from '../../../../core/dialogue/dialogue.schema.ts';

/** Which keyboard a phone offers for contact details, and what the browser may fill in. */
export const CONTACT_KEYBOARDS = {
  name: { type: 'text', autoComplete: 'name' },
  // As text: a field for addresses turns a domain's own letters into `xn--…` before anybody reads them.
  email: { type: 'text', inputMode: 'email', autoComplete: 'email', autoCapitalize: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  company: { type: 'text', autoComplete: 'organization' },
  role: { type: 'text', autoComplete: 'organization-title' },
} as const satisfies Record<ContactField, object>;
