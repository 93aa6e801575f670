import type { Readable } from 'node:stream';
import { createTransport, type Mail } from 'nodemailer';
import { z } from 'zod';
import { mailName } from '../../../core/text/mail-name.ts';
import type { Letter } from './letter.ts';
import type { DkimSettings } from './settings.ts';

/** What a mail that goes to many carries beside its letter; without it the mail is one of the product's own. */
export interface CampaignEnvelope {
  /** Shown as the sender; the address is always the installation's. */
  fromName: string;
  /** '' → answers go to the sender's address. */
  replyTo: string;
  /** In angle brackets. */
  messageId: string;
  headers: Record<string, string>;
}

/** Sends one letter; rejects when the mail server does not take it. */
export type Mailer = (to: string, letter: Letter, envelope?: CampaignEnvelope) => Promise<void>;

/** What a mailer rejects with, beside nodemailer's own fields. */
export interface MailError extends Error {
  /** nodemailer's word for what went wrong: 'EENVELOPE', 'ETIMEDOUT' … */
  code?: string;
  /** SMTP reply and its code, where the server gave one. */
  response?: string;
  responseCode?: number;
  /** SMTP command that was answered so. */
  command?: string;
  /** True when the content had begun to leave: without a reply, nobody knows whether it arrived. */
  handingOver: boolean;
}

/** Several connections that stay open between mails; closed when the work is done. */
export interface MailPool {
  send: Mailer;
  close: () => void;
}

const addressSchema = z.email().max(254);
/** Both headers of one-click opt-out must be signed (RFC 8058, section 4). */
const SIGNED =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'List-Unsubscribe:List-Unsubscribe-Post';
/** Milliseconds. Together well below the time that a claim of the sending ledger holds. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
const LONGEST_CALL = 4 * 60_000;
const STRICT = { disableFileAccess: true, disableUrlAccess: true };

/**
 * True for a plain address and nothing else. Checked before every sending: a mail library can be led to
 * another recipient by an address that holds brackets or line breaks.
 */
export function isMailAddress(address: string): boolean {
  return addressSchema.safeParse(address).success;
}

/** Mail over SMTP. `url` is smtp(s)://user:password@host:port, `from` may carry a name. */
export function smtpMailer(url: string, from: string): Mailer {
  return mailerOver(createTransport({ url, ...STRICT }), from);
}

/**
 * As many connections as may be busy at once. A mail is never put back in the pool's own queue: whether it may
 * be sent again is the ledger's business.
 */
export function smtpPool(
  { url, from, dkim }: { url: string; from: string; dkim: DkimSettings | null },
  connections: number,
): MailPool {
  const signing = dkim && { ...dkim, headerFieldNames: SIGNED };
  const transport = createTransport({
    url,
    ...STRICT,
    ...PATIENCE,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    maxRequeues: 0,
    ...(signing ? { dkim: signing } : {}),
  });
  return { send: mailerOver(transport, from), close: () => transport.close() };
}

function mailerOver(transport: Mail, from: string): Mailer {
  const contents = new WeakMap<AbortSignal, Readable>();
  transport.use('stream', (mail, done) => {
    const create = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (...options) => {
      const content = create(...options);
      if (mail.data.signal) contents.set(mail.data.signal, content);
      return content;
    };
    done();
  });
  return async (to, letter, envelope) => {
    if (!isMailAddress(to)) throw refusal('Not a mail address');
    const signal = AbortSignal.timeout(LONGEST_CALL);
    try {
      await transport.sendMail({
        to: { name: '', address: to },
        ...letter,
        ...fieldsOf(from, envelope),
        signal,
      });
    } catch (error) {
      // nodemailer reads the content only once the server has said 354.
      const handingOver = contents.get(signal)?.readableDidRead ?? false;
      throw Object.assign(error as Error, { handingOver });
    }
  };
}

function fieldsOf(from: string, envelope: CampaignEnvelope | undefined) {
  if (!envelope) return { from, headers: { 'Auto-Submitted': 'auto-generated' } };
  const { fromName, replyTo, messageId, headers } = envelope;
  if (replyTo && !isMailAddress(replyTo)) throw refusal('Not an address to reply to');
  return {
    from: { name: mailName(fromName), address: addressOf(from) },
    ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
    messageId,
    headers,
  };
}

/** The address of 'Name <address>', or of an address alone. Throws when there is none. */
export function addressOf(from: string): string {
  const address = /<([^<>]*)>\s*$/.exec(from)?.[1] ?? from.trim();
  if (!isMailAddress(address)) throw new Error('The setting MAIL_FROM holds no mail address');
  return address;
}

function refusal(message: string): Error {
  return Object.assign(new Error(message), { code: 'EENVELOPE', handingOver: false });
}
