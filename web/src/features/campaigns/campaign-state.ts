import type { Campaign } from '../../../../core/campaigns/campaign.schema.ts';

/** `scheduled`: started by a person, but its first mails leave later. */
export type CampaignState = Campaign['status'] | 'scheduled';

/** How a campaign stands in the eyes of the one who follows it. */
export function campaignState(
  { status, schedule }: Pick<Campaign, 'status'> & { schedule: Pick<Campaign['schedule'], 'startAt'> },
  now: Date,
): CampaignState {
  const waits = schedule.startAt !== null && schedule.startAt > now;
  return status === 'running' && waits ? 'scheduled' : status;
}
