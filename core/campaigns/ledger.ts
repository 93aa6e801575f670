/**
 * The ledger of sending, kept inside the recipient: each step here is one write. Pure.
 * A claim is written before the mail server is called, so whoever finds one knows that the mail may have left.
 */
import { reach } from './progress.ts';
import { MILESTONES, type Recipient, type RecipientState, type Sending } from './recipient.schema.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Longer than any call of the mail server lasts. A claim older than this belongs to a lost worker. */
export const CALL_LEASE = 10 * MINUTE;
/** Tries of one mail before it has failed. */
export const ATTEMPTS = 5;
/** Tries of a mail that was refused without a reason: a passing fault is ruled out, and nobody is pestered. */
const UNEXPLAINED_ATTEMPTS = 2;
/** Before the second try; each later one waits four times as long (5, 20, 80, 320 minutes). */
const FIRST_PAUSE = 5 * MINUTE;

export type RecipientChange = Partial<Recipient>;

/** What the mail server said, or did not say. */
export type Verdict =
  /** Not now; another try may help. */
  | { kind: 'later'; fault: string }
  /** No, for a reason of this mailbox alone, such as a full one. */
  | { kind: 'refused'; fault: string }
  /** No to us: a block on the sender or on what it says. The others would fare no better. */
  | { kind: 'blocked'; fault: string }
  /** No, and the reply does not say why. */
  | { kind: 'unexplained'; fault: string }
  /** The address does not exist. */
  | { kind: 'bounced'; fault: string }
  /** The connection broke while the mail was being handed over: it may have been taken. */
  | { kind: 'unclear'; fault: string };

/** How the mail stands that `dueAt` is about; null → not begun. */
export function sendingNow({ sendings, next }: Recipient): Sending | null {
  return sendings[String(next)] ?? null;
}

/** Someone has taken this mail in hand and may have handed it to the mail server. */
export function isClaimed(recipient: Recipient): boolean {
  return sendingNow(recipient)?.state === 'calling';
}

/** Whether a mail may still go to them: who has answered, bounced or said no is left in peace. */
export function mayBeWritten({ arm, startedAt, bouncedAt, optedOutAt, email }: Recipient): boolean {
  return (
    arm === 'treatment' && email !== '' && startedAt === null && bouncedAt === null && optedOutAt === null
  );
}

/** Takes the mail in hand. To be written only if the recipient is as it was read. */
export function claim(recipient: Recipient, now: Date): RecipientChange {
  const attempts = (sendingNow(recipient)?.attempts ?? 0) + 1;
  return {
    ...withSending(recipient, { state: 'calling', attempts, at: now, fault: '' }),
    dueAt: new Date(now.getTime() + CALL_LEASE),
  };
}

/**
 * The mail server has taken the mail.
 * @param afterDays until the next reminder; null → there is none
 */
export function confirmSent(recipient: Recipient, afterDays: number | null, now: Date): RecipientChange {
  const reached = reach(recipient, 'sentAt', now) ?? {};
  const after = { ...recipient, ...reached };
  return {
    ...reached,
    ...withSending(recipient, {
      state: 'sent',
      attempts: sendingNow(recipient)?.attempts ?? 1,
      at: now,
      fault: '',
    }),
    state: isOpenToNotice(after) ? furthest(after) : after.state,
    next: recipient.next + 1,
    dueAt: afterDays !== null && mayBeWritten(after) ? new Date(now.getTime() + afterDays * DAY) : null,
  };
}

/** The mail server has not taken the mail, or nobody knows. */
export function settle(recipient: Recipient, verdict: Verdict, now: Date): RecipientChange {
  const { kind, fault } = verdict;
  const attempts = sendingNow(recipient)?.attempts ?? 1;
  const as = (state: Sending['state']) => withSending(recipient, { state, attempts, at: now, fault });
  if (kind === 'unclear') return { ...as('unconfirmed'), ...notice(recipient, 'unconfirmed'), dueAt: null };
  if (kind === 'bounced') return { ...as('failed'), dueAt: null, ...reach(recipient, 'bouncedAt', now) };
  const most = { later: ATTEMPTS, blocked: ATTEMPTS, unexplained: UNEXPLAINED_ATTEMPTS, refused: 1 }[kind];
  if (attempts < most) {
    return { ...as('retrying'), dueAt: new Date(now.getTime() + FIRST_PAUSE * 4 ** (attempts - 1)) };
  }
  return { ...as('failed'), ...notice(recipient, 'failed'), dueAt: null };
}

/**
 * The mail was taken and has come back since: it is as good as never sent, and whether it is sent again is for a person
 * to decide. null where more has happened meanwhile.
 * @param index which mail it was
 */
export function returned(
  recipient: Recipient,
  index: number,
  fault: string,
  at: Date,
): RecipientChange | null {
  const back = { ...recipient, next: index };
  const sending = sendingNow(back);
  const isLatest = recipient.next === index + 1 && sending?.state === 'sent';
  if (!isLatest || recipient.openedAt !== null || !mayBeWritten(recipient)) return null;
  return {
    ...withSending(back, { ...sending, state: 'failed', at, fault }),
    ...notice(recipient, 'failed'),
    ...(index === 0 ? { sentAt: null } : {}),
    next: index,
    dueAt: null,
  };
}

/** A claim of a worker that is gone: the mail may have left, so nothing is sent until a person has decided. */
export function giveUpClaim(recipient: Recipient, now: Date): RecipientChange {
  return settle(recipient, { kind: 'unclear', fault: 'workerLost' }, now);
}

/** Not written to after all: opted out, erased or blocked since the campaign was queued. */
export function suppress(recipient: Recipient): RecipientChange {
  const sending = sendingNow(recipient);
  return {
    ...(sending ? withSending(recipient, { ...sending, state: 'failed', fault: 'suppressed' }) : {}),
    ...notice(recipient, recipient.sentAt === null ? 'suppressed' : recipient.state),
    dueAt: null,
  };
}

/** The campaign ends before this mail. */
export function cancel(recipient: Recipient, now: Date): RecipientChange {
  if (isClaimed(recipient)) return giveUpClaim(recipient, now);
  return { ...notice(recipient, recipient.sentAt === null ? 'cancelled' : recipient.state), dueAt: null };
}

/** Once more, because a person says so; null where there is nothing to send again. */
export function queueAgain(recipient: Recipient, now: Date): RecipientChange | null {
  const sending = sendingNow(recipient);
  if (!mayBeWritten(recipient) || recipient.state === 'suppressed') return null;
  if (sending?.state !== 'failed' && sending?.state !== 'unconfirmed') return null;
  return {
    ...withSending(recipient, { ...sending, state: 'retrying', attempts: 0, at: now }),
    state: furthest(recipient),
    dueAt: now,
  };
}

function withSending({ sendings, next }: Recipient, sending: Sending): Pick<Recipient, 'sendings'> {
  return { sendings: { ...sendings, [String(next)]: sending } };
}

/** States that say less than bad news of a mail does. */
const OPEN_TO_NOTICE: readonly RecipientState[] = ['queued', 'sent', 'delivered', 'failed', 'unconfirmed'];
const isOpenToNotice = ({ state }: Recipient) => OPEN_TO_NOTICE.includes(state);

function notice(recipient: Recipient, state: RecipientState): Pick<Recipient, 'state'> {
  return { state: isOpenToNotice(recipient) ? state : recipient.state };
}

/** The state that the milestones alone tell. */
function furthest(recipient: Recipient): RecipientState {
  const blank = { ...recipient, state: 'queued' as RecipientState };
  for (const milestone of MILESTONES) blank[milestone] = null;
  return MILESTONES.reduce<Recipient>((known, milestone) => {
    const at = recipient[milestone];
    return at ? { ...known, ...reach(known, milestone, at) } : known;
  }, blank).state;
}
