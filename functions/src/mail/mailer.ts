import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Letter } from './letter.ts';

/** Sends one letter; rejects when the mail server does not take it. */
export type Mailer = (to: string, letter: Letter) => Promise<void>;

const addressSchema = z.email().max(254);

/**
 * True for a plain address and nothing else. Checked before every sending: a mail library can be led to
 * another recipient by an address that holds brackets or line breaks.
 */
export function isMailAddress(address: string): boolean {
  return addressSchema.safeParse(address).success;
}

/** Mail over SMTP. `url` is smtp(s)://user:password@host:port, `from` may carry a name. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, {
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  return async (to, letter) => {
    if (!isMailAddress(to)) throw new Error('Not a mail address');
    await transport.sendMail({ to: { name: '', address: to }, ...letter });
  };
}
