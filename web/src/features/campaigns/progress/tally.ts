/** How a campaign's recipients divide, so that the sentence about them adds up. Pure. */
import type { StaffOutput } from '../../../../../core/api/staff.schema.ts';

export const TALLIED = ['sent', 'failed', 'waiting', 'unclear', 'unsent'] as const;
export type Tallied = (typeof TALLIED)[number];

type Read = Pick<StaffOutput<'readFunnel'>, 'recipients' | 'milestones' | 'states'>;

/**
 * Each recipient (controls apart) in one count and no other: `failed` also holds what came back, `waiting` is in the
 * queue, of `unclear` nobody knows whether it left, and `unsent` was left out or cancelled. Counts add up to
 * `recipients`: who had a message before the latest one failed is with the failed, not with the sent.
 */
export function tallyOf({ recipients, milestones, states }: Read): Record<Tallied, number> {
  const failed = (states.failed ?? 0) + (states.bounced ?? 0);
  const waiting = states.queued ?? 0;
  const unclear = states.unconfirmed ?? 0;
  const never = (states.suppressed ?? 0) + (states.cancelled ?? 0);
  const rest = Math.max(0, recipients - failed - waiting - unclear - never);
  // Who opted out before any message stands with those who did.
  const sent = Math.min(rest, milestones.sentAt);
  return { sent, failed, waiting, unclear, unsent: never + rest - sent };
}

/** What is told of a tally: what was sent always, and of the others those there are any of. */
export function toldOf(tally: Record<Tallied, number>): { part: Tallied; count: number }[] {
  return TALLIED.map((part) => ({ part, count: tally[part] })).filter(
    ({ part, count }) => part === 'sent' || count > 0,
  );
}
