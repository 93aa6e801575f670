/** Inviting members: a mail with a token, whose hash is the only thing stored. */
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { invitationPath } from '../../../core/organisations/invitation-link.ts';
import {
  memberInvitationSchema,
  memberSchema,
  organisationSchema,
  type Member,
  type MemberInvitation,
} from '../../../core/organisations/organisation.schema.ts';
import { invitationLetter } from '../mail/letters.ts';
import { accountOf, makeAccountAnew } from '../staff/account.ts';
import { isApproved } from '../staff/approval.ts';
import { mailboxKey, spend, type Quota } from '../quota/quota.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { hashToken, newToken } from '../staff/token.ts';

const VALID_DAYS = 14;
const DAY = 24 * 60 * 60 * 1_000;
/** Invitations on a day, before and after an operator has approved the organisation. */
const UNAPPROVED_PER_DAY = 3;
const APPROVED_PER_DAY = 100;
/** Of all organisations that are not approved: accounts can be made by the thousand. */
const ALL_UNAPPROVED_PER_DAY = 60;
/** To one mailbox, whoever invites. */
const PER_MAILBOX_AND_DAY = 5;

/**
 * Mails an invitation. The document is written first: a letter must never hold a dead link. Errors: noRight,
 * inviteCap, mailLimit.
 */
export async function inviteMember(
  ports: StaffPorts,
  caller: Caller,
  input: StaffInput<'inviteMember'>,
): Promise<void> {
  const { db, now } = ports;
  const inviter = await requireRight(db, input.organisation, caller.uid, 'manageMembers');
  const organisation = organisationSchema.parse(
    (await db.doc(paths.organisation(input.organisation)).get()).data(),
  );
  const at = now();
  await spendInvitation(ports, caller, input, at);
  const token = newToken();
  const invitation: MemberInvitation = {
    organisation: input.organisation,
    organisationName: organisation.name,
    email: input.email.toLowerCase(),
    roles: [...new Set(input.roles)],
    invitedBy: caller.uid,
    acceptedBy: null,
    createdAt: at,
    expiresAt: new Date(at.getTime() + VALID_DAYS * DAY),
  };
  const reference = db.doc(paths.memberInvitation(hashToken(token)));
  const batch = db.batch();
  batch.create(reference, invitation);
  writeAudit(batch, db, input.organisation, {
    at,
    actor: caller.uid,
    action: 'member.invite',
    target: reference.id,
  });
  await batch.commit();
  await ports.mail(
    input.email,
    invitationLetter({
      locale: input.locale,
      organisationName: organisation.name,
      inviter,
      roles: invitation.roles,
      url: `${ports.publicUrl()}${invitationPath(token)}`,
      expiresAt: invitation.expiresAt,
    }),
  );
}

/** Counts per person, organisation and mailbox. Without an approval, a new organisation does not begin anew. */
async function spendInvitation(
  { db }: StaffPorts,
  { uid }: Caller,
  { organisation, email }: StaffInput<'inviteMember'>,
  at: Date,
): Promise<void> {
  const approved = await isApproved(db, organisation);
  const most = approved ? APPROVED_PER_DAY : UNAPPROVED_PER_DAY;
  const quota = (key: string, limit: number): Quota => ({ key: `invite-${key}`, most: limit, per: 'day' });
  const quotas = [
    quota(approved ? `by-${uid}` : `unapproved-by-${uid}`, most),
    quota(`from-${organisation}`, most),
    ...(approved ? [] : [quota('unapproved', ALL_UNAPPROVED_PER_DAY)]),
  ];
  const mailbox = quota(`to-${mailboxKey(email)}`, PER_MAILBOX_AND_DAY);
  const retryAfter = await spend(db, at, [...quotas, mailbox]);
  if (retryAfter > 0) throw staffError(approved ? 'mailLimit' : 'inviteCap', { retryAfter });
}

/** What the invitation is for. Errors: notFound, invitationUsed, invitationExpired. */
export async function readMemberInvitation(
  { db, now }: StaffPorts,
  token: string,
): Promise<StaffOutput<'readMemberInvitation'>> {
  const snapshot = await db.doc(paths.memberInvitation(hashToken(token))).get();
  const { organisationName, email, roles } = openInvitation(snapshot, now());
  return { organisationName, email, roles };
}

/**
 * Makes the invited person's account: the mail's token proves the address. An account that a stranger made
 * for it in advance goes, with every way into it. Errors: those of reading, and accountExists where the address
 * has been proved before.
 */
export async function createInvitedAccount(
  ports: StaffPorts,
  input: StaffInput<'createInvitedAccount'>,
): Promise<{ email: string }> {
  const { email } = await readMemberInvitation(ports, input.token);
  const account = { email, emailVerified: true, password: input.password, displayName: input.name.trim() };
  const present = await accountOf(ports.auth, email);
  if (present?.emailVerified) throw staffError('accountExists');
  try {
    await makeAccountAnew(ports.auth, present, account);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'auth/email-already-exists') throw staffError('accountExists');
    throw error;
  }
  return { email };
}

/**
 * Makes the caller a member. Repeating it after a lost answer succeeds; anyone else, and the same person
 * after having been removed, finds the invitation used. Errors: notFound, invitationUsed,
 * invitationExpired, invitationOtherEmail.
 */
export async function acceptMemberInvitation(
  { db, now }: StaffPorts,
  caller: Caller,
  token: string,
): Promise<{ organisation: string }> {
  return db.runTransaction(async (transaction) => {
    const reference = db.doc(paths.memberInvitation(hashToken(token)));
    const snapshot = await transaction.get(reference);
    const known = memberInvitationSchema.safeParse(snapshot.data());
    if (!known.success) throw staffError('notFound');
    const memberReference = db.doc(paths.member(known.data.organisation, caller.uid));
    const present = memberSchema.safeParse((await transaction.get(memberReference)).data()).data;
    const { organisation } = known.data;
    if (known.data.acceptedBy === caller.uid && present?.status === 'active') return { organisation };

    const invitation = openInvitation(snapshot, now());
    if (invitation.email !== caller.email.toLowerCase()) throw staffError('invitationOtherEmail');
    if (present && wasRemovedSince(invitation, present)) throw staffError('invitationUsed');
    const at = now();
    transaction.set(memberReference, joined(caller, invitation, present, at));
    transaction.update(reference, { acceptedBy: caller.uid });
    writeAudit(transaction, db, organisation, {
      at,
      actor: caller.uid,
      action: 'member.join',
      target: caller.uid,
    });
    return { organisation };
  });
}

/** Of several letters one person got, those left over must not lead back in after a removal. */
function wasRemovedSince({ createdAt }: MemberInvitation, { status, updatedAt }: Member): boolean {
  return status === 'removed' && updatedAt > createdAt;
}

/** An active member keeps the present roles beside the new ones; one who was removed gets only the new. */
function joined(caller: Caller, invitation: MemberInvitation, present: Member | undefined, at: Date): Member {
  const kept = present?.status === 'active' ? present.roles : [];
  return {
    uid: caller.uid,
    email: caller.email,
    name: caller.name || present?.name || '',
    roles: [...new Set([...kept, ...invitation.roles])],
    status: 'active',
    createdAt: present?.createdAt ?? at,
    updatedAt: at,
  };
}

function openInvitation(snapshot: DocumentSnapshot, now: Date): MemberInvitation {
  const invitation = memberInvitationSchema.safeParse(snapshot.data());
  if (!invitation.success) throw staffError('notFound');
  if (invitation.data.acceptedBy !== null) throw staffError('invitationUsed');
  if (invitation.data.expiresAt <= now) throw staffError('invitationExpired');
  return invitation.data;
}
