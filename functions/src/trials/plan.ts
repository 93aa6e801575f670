import { createHash } from 'node:crypto';
import { planText } from '../../../core/trials/plan.ts';
import type { CampaignKey } from '../campaigns/read.ts';
import type { TrialCampaign } from './result.ts';

/** The canonical text of a campaign's plan as it stood, or stands, at the moment of freezing. */
export function planOf(key: CampaignKey, campaign: TrialCampaign, frozenAt: Date): string {
  const { organisation, campaign: id } = key;
  const { bot, audience, message, reminders, trial, frame = null } = campaign;
  return planText({ organisation, campaign: id, bot, audience, message, reminders, trial, frame, frozenAt });
}

/** SHA-256 in hex. */
export function hashOf(plan: string): string {
  return createHash('sha256').update(plan).digest('hex');
}
