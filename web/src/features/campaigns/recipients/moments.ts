import {
  MILESTONES,
  type Milestone,
  type Recipient,
} from '../../../../../core/campaigns/recipient.schema.ts';

export interface ReachedMoment {
  milestone: Milestone;
  at: Date;
}

/** What has happened with a recipient, the latest last. */
export function reachedMoments(recipient: Pick<Recipient, Milestone>): ReachedMoment[] {
  return MILESTONES.flatMap((milestone) => {
    const at = recipient[milestone];
    return at ? [{ milestone, at }] : [];
  }).sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Mails that have left: the message and its reminders. */
export function mailsSent({ sendings }: Pick<Recipient, 'sendings'>): number {
  return Object.values(sendings).filter(({ state }) => state === 'sent').length;
}
