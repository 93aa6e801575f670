import { defineSecret } from 'firebase-functions/params';

/** Shared with whoever tells of mails: the provider's webhook and the pipe of the bounce mailbox. May be changed. */
const LOCAL = process.env.FUNCTIONS_EMULATOR === 'true';
if (!LOCAL) defineSecret('MAIL_EVENTS_SECRET');

/** Secrets that the function which takes mail events must be deployed with. */
export const MAIL_EVENTS_SECRETS = LOCAL ? [] : ['MAIL_EVENTS_SECRET'];

/** Throws when the secret is missing or shorter than 32 characters. */
export function mailEventsSecret(): string {
  const { MAIL_EVENTS_SECRET: secret = '' } = process.env;
  if (secret.length < 32)
    throw new Error('The setting MAIL_EVENTS_SECRET is missing: see "Bounces" in docs/operations.md');
  return secret;
}
