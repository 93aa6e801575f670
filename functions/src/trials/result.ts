/** What a trial has found so far, and its groups. */
import type { Firestore } from 'firebase-admin/firestore';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { sizeClassSchema } from '../../../core/companies/company.schema.ts';
import type { BalanceCompany } from '../../../core/trials/balance.ts';
import { draw } from '../../../core/trials/draw.ts';
import { trialResult, type TrialResult } from '../../../core/trials/effect.ts';
import { countOutcomes, makeFollower } from '../../../core/trials/follow.ts';
import { stratumOf } from '../../../core/trials/strata.ts';
import type { Trial } from '../../../core/trials/trial.schema.ts';
import type { CompanyWithContacts } from '../campaigns/audience.ts';
import { reachedCompanies, readFrame } from '../campaigns/frame.ts';
import type { CampaignKey } from '../campaigns/read.ts';
import { followedConversations } from './conversations.ts';
import { drawnCompanies, type Drawn, type DrawnCompany } from './recipients.ts';

export type TrialCampaign = Campaign & { trial: Trial };

export function hasTrial(campaign: Campaign): campaign is TrialCampaign {
  return campaign.trial !== null;
}

/** The groups: a draft's as its seed would draw them now; a started campaign's as they were drawn. */
export async function groupsOfCampaign(
  db: Firestore,
  key: CampaignKey,
  campaign: TrialCampaign,
  now: Date,
  drawn: () => Promise<Drawn> = () => drawnCompanies(db, key),
): Promise<BalanceCompany[]> {
  if (campaign.status === 'draft') return companiesToDraw(db, key, campaign, now);
  const { companies } = await drawn();
  return companies.map(({ arm, facts }) => ({ arm, company: asDrawn(facts) }));
}

async function companiesToDraw(
  db: Firestore,
  key: CampaignKey,
  campaign: TrialCampaign,
  now: Date,
): Promise<BalanceCompany[]> {
  const frame = await readFrame(db, key, campaign);
  const reached: CompanyWithContacts[] = [];
  for await (const some of reachedCompanies(db, key, campaign, now, frame)) reached.push(...some);
  const { trial } = campaign;
  const drawable = frame
    ? [...frame].map(([id, stratum]) => ({ id, stratum }))
    : reached.map(({ id, company }) => ({ id, stratum: stratumOf(company, trial.strata) }));
  const arms = draw(drawable, trial);
  return reached.map(({ id, company: { industry, sizeClass, town } }) => ({
    arm: arms.get(id) ?? 'control',
    company: { industry, sizeClass, town },
  }));
}

/** What was known when the company was drawn. */
function asDrawn({ industry = '', town = '', sizeClass }: DrawnCompany['facts']): BalanceCompany['company'] {
  const size = sizeClassSchema.safeParse(sizeClass);
  return { industry, town, sizeClass: size.success ? size.data : '' };
}

/** Reads all recipients, and all conversations of the bot since the start unless the outcome is imported. */
export async function resultOfTrial(
  db: Firestore,
  key: CampaignKey,
  { trial, bot, startedAt }: TrialCampaign,
  drawn: () => Promise<Drawn> = () => drawnCompanies(db, key),
): Promise<TrialResult> {
  const { companies, companyOf } = await drawn();
  if (trial.outcome !== 'imported' && startedAt) {
    const follow = makeFollower(companies);
    const since = { bot, campaign: key.campaign, from: startedAt };
    for await (const conversation of followedConversations(db, key.organisation, since, companyOf)) {
      follow(conversation);
    }
  }
  return trialResult(countOutcomes(companies, trial.outcome));
}
