/** What a mail in the bounce mailbox reports: a delivery report (RFC 3464) or a complaint (RFC 5965). */
import type { ParsedMail } from 'mailparser';
import type { MailNews } from './events.service.ts';
import { bounceOf } from './bounce.ts';
import { fieldGroups, headerFields, withoutComment, type Fields } from './report-fields.ts';

export interface MailReport extends MailNews {
  /** Every one in the mail, in angle brackets; the original's is among them. */
  messageIds: string[];
}

const OPTIONS = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
};
const MESSAGE_ID = /<[^\s<>@]{1,200}@[^\s<>@]{1,200}>/g;
/** Kinds of feedback (RFC 5965 §7.3) by which a recipient does not say that the mail was unwanted. */
const NO_COMPLAINT: ReadonlySet<string> = new Set(['not-spam', 'auth-failure', 'dmarc']);

/** Null for what is no such report, however it is written. */
export async function readReport(mail: Buffer): Promise<MailReport | null> {
  const parsed = await parsedMail(mail);
  if (!parsed) return null;
  const verdict = complaintIn(parsed) ?? deliveryIn(parsed);
  return verdict && { ...verdict, messageIds: messageIdsIn(mail.toString('latin1'), parsed) };
}

async function parsedMail(mail: Buffer): Promise<ParsedMail | null> {
  // Respondents' requests, which this function mostly serves, do not wait for it at a cold start.
  const { simpleParser } = await import('mailparser');
  try {
    return await simpleParser(mail, OPTIONS);
  } catch {
    // Whatever strangers send to a mailbox need not be a mail.
    return null;
  }
}

function complaintIn(mail: ParsedMail): MailNews | null {
  const [feedback] = partsOf(mail, /^message\/feedback-report$/).map(headerFields);
  const kind = withoutComment(feedback?.get('feedback-type')).toLowerCase();
  return kind === '' || NO_COMPLAINT.has(kind) ? null : { type: 'complained', code: kind };
}

/** Our mails have one recipient: the worst news of any group is theirs. */
function deliveryIn(mail: ParsedMail): MailNews | null {
  const verdicts = partsOf(mail, /^message\/(global-)?delivery-status$/)
    .flatMap(fieldGroups)
    .flatMap((fields) => verdictOf(fields) ?? []);
  return verdicts.sort((a, b) => badness(b) - badness(a))[0] ?? null;
}

function verdictOf(fields: Fields): MailNews | null {
  const action = withoutComment(fields.get('action')).toLowerCase();
  const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(withoutComment(fields.get('status')))?.[0] ?? '';
  if (action === 'delivered') return { type: 'delivered', code };
  if (action === 'delayed') return { type: 'bounced', means: 'later', code };
  if (action !== 'failed') return null;
  return { type: 'bounced', ...bounceOf(code, fields.get('diagnostic-code') ?? '') };
}

const badness = ({ type, means }: MailNews) => (means === 'noMailbox' ? 2 : type === 'bounced' ? 1 : 0);

/**
 * Servers name the original in many places: its own headers, whole or alone, inline or attached, a field of the
 * report, a reference of the mail. Since ids are keyed, it is enough to look for everything in the form of one.
 */
function messageIdsIn(source: string, mail: ParsedMail): string[] {
  const decoded = mail.attachments.map(({ content }) => content.toString('utf8'));
  return [...new Set([source, ...decoded].flatMap((text) => text.match(MESSAGE_ID) ?? []))];
}

function partsOf(mail: ParsedMail, type: RegExp): string[] {
  return mail.attachments
    .filter(({ contentType }) => type.test(contentType.toLowerCase()))
    .map(({ content }) => content.toString('utf8'));
}
