/** Contact details that a dialogue may ask for, in the order people give them. */
export const CONTACT_FIELDS = ['name', 'email', 'phone', 'company', 'role'] as const;
