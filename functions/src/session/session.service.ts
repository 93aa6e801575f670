/**
 * Sign-in links and password resets by mail. The answer and its timing are the same whether the address
 * is known or not, so that nobody can find out who uses the product.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '../../../core/bots/paths.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { memberInvitationSchema } from '../../../core/organisations/organisation.schema.ts';
import { logError } from '../firebase/logger.ts';
import { sessionLetter } from '../mail/letters.ts';
import { accountOf, hasUnprovedPassword } from '../staff/account.ts';
import { mailboxKey, spend } from '../quota/quota.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { actionUrl } from './action-url.ts';

export interface LinkRequest {
  email: string;
  locale: Locale;
}

/** Letters of one kind to one mailbox: enough for a forgetful person, too few to flood it. */
const PER_MAILBOX_AND_QUARTER = 5;
/** Milliseconds that every answer takes at least: longer than a mail server usually needs. */
export const ANSWER_FLOOR = 1_500;

/**
 * Mails a sign-in link to the address of an account or of an open invitation; otherwise nothing. Where an
 * account has a password but nobody has proved its address, a stranger may have made it in advance: then
 * the mail leads to a new password instead, which shuts the stranger out.
 */
export async function requestSignInLink(
  ports: StaffPorts,
  request: LinkRequest,
  floor = ANSWER_FLOOR,
): Promise<void> {
  await spendLetter(ports, 'signIn', request);
  await unhurried('session.signInLink', floor, async () => {
    const account = await accountOf(ports.auth, request.email);
    if (account && hasUnprovedPassword(account)) return mailReset(ports, request);
    if (account || (await isInvited(ports, request.email))) await mailSignIn(ports, request);
  });
}

/** Mails a link to a new password to the address of an account; otherwise nothing. */
export async function requestPasswordReset(
  ports: StaffPorts,
  request: LinkRequest,
  floor = ANSWER_FLOOR,
): Promise<void> {
  await spendLetter(ports, 'reset', request);
  await unhurried('session.passwordReset', floor, async () => {
    if (await accountOf(ports.auth, request.email)) await mailReset(ports, request);
  });
}

/** Counted for every address, known or not. Errors: tooMany. */
async function spendLetter(
  { db, now }: StaffPorts,
  kind: 'signIn' | 'reset',
  { email }: LinkRequest,
): Promise<void> {
  const key = `${kind}-${mailboxKey(email)}`;
  const retryAfter = await spend(db, now(), [{ key, most: PER_MAILBOX_AND_QUARTER, per: 'quarter' }]);
  if (retryAfter > 0) throw staffError('tooMany', { retryAfter });
}

async function mailSignIn(ports: StaffPorts, { email, locale }: LinkRequest): Promise<void> {
  const settings = { url: `${ports.publicUrl()}/app`, handleCodeInApp: true };
  const link = await ports.auth.generateSignInWithEmailLink(email, settings);
  await ports.mail(email, sessionLetter('signIn', locale, actionUrl(link, ports.publicUrl(), locale)));
}

async function mailReset(ports: StaffPorts, { email, locale }: LinkRequest): Promise<void> {
  const link = await ports.auth.generatePasswordResetLink(email, { url: `${ports.publicUrl()}/app` });
  await ports.mail(email, sessionLetter('reset', locale, actionUrl(link, ports.publicUrl(), locale)));
}

/** A failure is logged but not answered: only known addresses can fail. */
async function unhurried(event: string, floor: number, work: () => Promise<void>): Promise<void> {
  const attempt = work().catch((error: unknown) => logError(event, error));
  await Promise.all([attempt, pause(floor)]);
}

async function isInvited({ db, now }: StaffPorts, email: string): Promise<boolean> {
  const found = await db
    .collection(paths.memberInvitations())
    .where('email', '==', email.toLowerCase())
    .get();
  return found.docs.some((document) => {
    const { acceptedBy, expiresAt } = memberInvitationSchema.parse(document.data());
    return acceptedBy === null && expiresAt > now();
  });
}
