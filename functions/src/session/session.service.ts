/**
 * Sign-in links and password resets by mail. The answer and its timing are the same whether the address
 * is known or not, so that nobody can find out who uses the product.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { UserRecord } from 'firebase-admin/auth';
import { paths } from '../../../core/bots/paths.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { memberInvitationSchema } from '../../../core/organisations/organisation.schema.ts';
import { logError } from '../firebase/logger.ts';
import { sessionLetter } from '../mail/letters.ts';
import { accountOf, makeAccountAnew } from '../staff/account.ts';
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
 * Mails a sign-in link to the address of an account or of an open invitation; otherwise nothing. Where nobody has
 * proved the address, the account is made anew before the link is: a stranger may have made it in advance, or would
 * before the link is used.
 */
export async function requestSignInLink(
  ports: StaffPorts,
  request: LinkRequest,
  floor = ANSWER_FLOOR,
): Promise<void> {
  await spendLetter(ports, 'signIn', request);
  await unhurried('session.signInLink', floor, async () => {
    const account = await accountOf(ports.auth, request.email);
    if (!(account && isSomebodys(account)) && !(await isInvited(ports, request.email))) return;
    if (!account?.emailVerified) await makeAccountAnew(ports.auth, account, { email: request.email });
    await mailSignIn(ports, request);
  });
}

/** Mails a link to a new password to the address of an account, made anew as above; otherwise nothing. */
export async function requestPasswordReset(
  ports: StaffPorts,
  request: LinkRequest,
  floor = ANSWER_FLOOR,
): Promise<void> {
  await spendLetter(ports, 'reset', request);
  await unhurried('session.passwordReset', floor, async () => {
    const account = await accountOf(ports.auth, request.email);
    if (!account) return;
    if (!account.emailVerified) await makeAccountAnew(ports.auth, account, { email: request.email });
    await mailReset(ports, request);
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

/** An account that was made here for an invitation and never used is nobody's once the invitation has ended. */
function isSomebodys({ emailVerified, providerData }: UserRecord): boolean {
  return emailVerified || providerData.length > 0;
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
