import { livePorts, type StaffPorts } from '../staff/ports.ts';
import { smtpPool, type MailPool } from '../mail/mailer.ts';
import { mailSettings } from '../mail/settings.ts';
import { domainLimit, type DomainLimit } from './domain-limit.ts';

/** What sending reaches outside itself; tests hand in their own. */
export interface SendPorts extends Pick<StaffPorts, 'db' | 'now' | 'publicUrl'> {
  /** Opened when the first mail of a turn leaves, closed after the last. */
  openMail: () => MailPool;
  /** Mails that one organisation may send on a day. */
  dailyCap: number;
  admits: DomainLimit;
}

/** Mails on their way at once, in one campaign. */
export const PARALLEL = 5;
const DAILY_CAP = 10_000;
const PER_DOMAIN_AND_MINUTE = 60;

let live: SendPorts | undefined;

/** The ports of the deployed functions, made once per instance. */
export function liveSendPorts(): SendPorts {
  return (live ??= {
    ...livePorts(),
    openMail: () => {
      const { smtpUrl: url, from, dkim } = mailSettings();
      return smtpPool({ url, from, dkim }, PARALLEL);
    },
    dailyCap: numberOf('DAILY_MAIL_CAP', DAILY_CAP),
    admits: domainLimit(numberOf('DOMAIN_MAIL_PER_MINUTE', PER_DOMAIN_AND_MINUTE)),
  });
}

/** A whole number of the environment. Throws when there is something else. */
function numberOf(name: string, otherwise: number): number {
  const text = process.env[name]?.trim();
  if (!text) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`The setting ${name} is not a whole number`);
  return value;
}
