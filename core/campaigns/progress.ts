/** How a recipient moves on; every change of a recipient's state is made here. Pure. */
import { MILESTONES, type Milestone, type Recipient, type RecipientState } from './recipient.schema.ts';

const STATE_OF: Record<Milestone, RecipientState> = {
  sentAt: 'sent',
  deliveredAt: 'delivered',
  openedAt: 'opened',
  startedAt: 'started',
  completedAt: 'completed',
  contactAt: 'askedForContact',
  bouncedAt: 'bounced',
  optedOutAt: 'optedOut',
};

/** Later ones win; what is not named (queued, failed, unconfirmed, suppressed, cancelled) gives way to all. */
const ORDER: readonly RecipientState[] = [
  'sent',
  'delivered',
  'bounced',
  'opened',
  'started',
  'completed',
  'askedForContact',
  'optedOut',
];

/** After these no further mail is due: the recipient has answered, cannot be reached, or does not want it. */
const ENDS_MAIL: ReadonlySet<Milestone> = new Set([
  'startedAt',
  'completedAt',
  'contactAt',
  'bouncedAt',
  'optedOutAt',
]);

/**
 * What reaching a milestone changes in the recipient; null when it was reached before. Milestones may come in any
 * order and more than once: a later state is never taken back.
 */
export function reach(recipient: Recipient, milestone: Milestone, at: Date): Partial<Recipient> | null {
  if (recipient[milestone] !== null) return null;
  const state = STATE_OF[milestone];
  const further = ORDER.indexOf(state) > ORDER.indexOf(recipient.state);
  return {
    [milestone]: at,
    ...(further && recipient.state !== 'control' ? { state } : {}),
    ...(ENDS_MAIL.has(milestone) ? { dueAt: null } : {}),
  };
}

/** What reaching several milestones at once changes; null when all were reached before. */
export function reachAll(
  recipient: Recipient,
  milestones: readonly Milestone[],
  at: Date,
): Partial<Recipient> | null {
  return milestones.reduce<Partial<Recipient> | null>((change, milestone) => {
    const further = reach({ ...recipient, ...change }, milestone, at);
    return further ? { ...change, ...further } : change;
  }, null);
}

/** Milestones that only a conversation reaches. */
const BY_CONVERSATION = ['startedAt', 'completedAt', 'contactAt'] as const satisfies readonly Milestone[];

/**
 * What it changes that the recipient's conversation was none (spam): the recipient stands where the mails had
 * brought them. No mail becomes due again by it: that is for a person to decide.
 */
export function withdraw(recipient: Recipient): Partial<Recipient> {
  const none = Object.fromEntries(BY_CONVERSATION.map((milestone) => [milestone, null]));
  const left = MILESTONES.filter((milestone) => recipient[milestone] !== null && !(milestone in none));
  const state = furthest(left.map((milestone) => STATE_OF[milestone]));
  return { ...none, ...(ORDER.includes(recipient.state) && state ? { state } : {}) };
}

/** What it changes that the recipient's conversation counts (again): the milestones at the moments they were reached. */
export function reachedBy(
  recipient: Recipient,
  conversation: { startedAt: Date; completedAt: Date | null; contact: { consent: { at: Date } } | null },
): Partial<Recipient> {
  const { startedAt, completedAt, contact } = conversation;
  const moments = { startedAt, completedAt, contactAt: contact?.consent.at ?? null };
  return BY_CONVERSATION.reduce<Partial<Recipient>>((change, milestone) => {
    const at = moments[milestone];
    return { ...change, ...(at && reach({ ...recipient, ...change }, milestone, at)) };
  }, {});
}

function furthest(states: readonly RecipientState[]): RecipientState | undefined {
  return states.toSorted((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0];
}
