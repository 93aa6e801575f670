/** What a failed sending means for the mail, and for those after it. Pure. */
import type { Verdict } from '../../../core/campaigns/ledger.ts';
import type { MailError } from './mailer.ts';
import { meaningOf, type Meaning } from './reply.ts';

export interface MailVerdict {
  verdict: Verdict;
  /** The mail server itself cannot be used now: the others would fare no better. */
  serverAway: boolean;
}

/**
 * A reply of the server is definite, whatever it is about: 4yz later, 5yz no (RFC 5321, 4.2.1), and what the no means
 * is in its words. Without a reply, all depends on whether the content had begun to leave.
 */
export function verdictOn(error: unknown): MailVerdict {
  const { code, response, responseCode, command, handingOver } = error as Partial<MailError>;
  const [, status, words = ''] = REPLY.exec(response ?? '') ?? [];
  const fault = [responseCode ?? code ?? 'unknown', status].filter(Boolean).join(' ').slice(0, 60);
  // Only the reply to DATA speaks of the content that has begun to leave.
  if (handingOver && !(responseCode && command === 'DATA')) {
    return { verdict: { kind: 'unclear', fault }, serverAway: true };
  }
  if (!responseCode) {
    const isAddress = code === 'EENVELOPE';
    return { verdict: { kind: isAddress ? 'refused' : 'later', fault }, serverAway: !isAddress };
  }
  const aboutServer = responseCode === 421 || !MAIL_COMMANDS.includes(command ?? '');
  if (responseCode < 500 || aboutServer) {
    const kind = responseCode < 500 ? 'later' : 'blocked';
    return { verdict: { kind, fault }, serverAway: aboutServer };
  }
  // To MAIL FROM nothing has been said of the recipient yet.
  const meaning = command === 'MAIL FROM' ? 'us' : meaningOf(status ?? '', words);
  return { verdict: { kind: KIND[meaning], fault }, serverAway: false };
}

/** Enhanced status code and words of a reply, which may go on over lines. */
const REPLY = /^\d{3}[ -](?:(\d\.\d{1,3}\.\d{1,3})\b)?([\s\S]{0,2000})/;

const KIND: Record<Meaning, Verdict['kind']> = {
  noMailbox: 'bounced',
  full: 'refused',
  us: 'blocked',
  unknown: 'unexplained',
};

/** Replies to these are about the mail; to others (greeting, EHLO, AUTH) about the server or our access to it. */
const MAIL_COMMANDS = ['MAIL FROM', 'RCPT TO', 'DATA'];
