/** The product's own accent, until an organisation chooses another; mails wear it too. */
export const DEFAULT_ACCENT = '#0f5c73';
/** Days that a conversation is kept after its last answer, until an organisation decides otherwise. */
export const DEFAULT_RETENTION_DAYS = 365;
