import { originSchema } from '../../../../../core/bots/bot.schema.ts';

/**
 * The origin of a site as a person writes it: with or without scheme and path. Without a scheme https is meant.
 * null for what is no site, or more than one (`*.yritys.fi`).
 */
export function siteOrigin(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/\s|\*/.test(typed) || !URL.canParse(address)) return null;
  const { origin, hostname, username } = new URL(address);
  const whole = hostname.includes('.') || hostname === 'localhost';
  return whole && username === '' && originSchema.safeParse(origin).success ? origin : null;
}
