/** What a failed sending means for the mail, and for those after it. Pure. */
import type { Verdict } from '../../../core/campaigns/ledger.ts';
import type { MailError } from './mailer.ts';

export interface MailVerdict {
  verdict: Verdict;
  /** The mail server itself cannot be used now: the others would fare no better. */
  serverAway: boolean;
}

/** Replies to RCPT TO that say the address is not there, where no finer status is given (RFC 5321, 4.2.2). */
const NO_SUCH_ADDRESS = [550, 551, 553];

/**
 * A reply of the server is definite, whatever it is about: 4yz later, 5yz never (RFC 5321, 4.2.1). Without a reply,
 * all depends on whether the content had begun to leave.
 */
export function verdictOn(error: unknown): MailVerdict {
  const { code, response, responseCode, command, handingOver } = error as Partial<MailError>;
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
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
    return { verdict: { kind: 'later', fault }, serverAway: aboutServer };
  }
  const bounced = command === 'RCPT TO' && isNoSuchAddress(responseCode, status);
  return { verdict: { kind: bounced ? 'bounced' : 'refused', fault }, serverAway: false };
}

/** Replies to these are about the mail; to others (greeting, EHLO, AUTH) about the server or our access to it. */
const MAIL_COMMANDS = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** RFC 3463: 5.1.7 and 5.1.8 are about the sender; 5.2.1 is a mailbox that takes no mail any more. */
function isNoSuchAddress(responseCode: number, status: string | undefined): boolean {
  if (!status) return NO_SUCH_ADDRESS.includes(responseCode);
  return (status.startsWith('5.1.') && !['5.1.7', '5.1.8'].includes(status)) || status === '5.2.1';
}
