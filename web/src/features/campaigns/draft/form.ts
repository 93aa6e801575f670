import {
  campaignSettingsSchema,
  type Campaign,
  type CampaignSettings,
  type Schedule,
} from '../../../../../core/campaigns/campaign.schema.ts';
import type { Trial } from '../../../../../core/trials/trial.schema.ts';
import { sameValue } from '../../../../../core/merge/merge-fields.ts';
import type { Revision } from '../../../app/save-revised.ts';

export type ScheduleForm = Omit<Schedule, 'startAt'> & { startAt: string | null };
export type TrialForm = Omit<Trial, 'frozenAt'> & { frozenAt: string | null };

/** A campaign's settings as the pages edit them: plain JSON, so that drafts compare and merge. Moments are ISO 8601. */
export type CampaignForm = Omit<CampaignSettings, 'schedule' | 'trial'> & {
  schedule: ScheduleForm;
  trial: TrialForm | null;
};

/** What an adviser may edit of a campaign, with its revision. */
export function formOf(campaign: Campaign): Revision<CampaignForm> {
  const { schedule, trial, ...rest } = campaignSettingsSchema.strip().parse(campaign);
  return {
    rev: campaign.rev,
    fields: {
      ...rest,
      schedule: { ...schedule, startAt: schedule.startAt?.toISOString() ?? null },
      trial: trial && { ...trial, frozenAt: trial.frozenAt?.toISOString() ?? null },
    },
  };
}

/** The parts that differ, whole: what a save sends. */
export function changedSettings(base: CampaignForm, mine: CampaignForm): Partial<CampaignForm> {
  const keys = Object.keys(mine) as (keyof CampaignForm)[];
  return Object.fromEntries(
    keys.filter((key) => !sameValue(base[key], mine[key])).map((key) => [key, mine[key]]),
  );
}
