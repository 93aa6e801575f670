/** The comparison groups of trials that are running: nobody in them is written to by another campaign. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import { comparisonQuery, frozenTrialsQuery } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';
import { documentsAbout, type SomeCompanies } from './about-companies.ts';
import type { CampaignKey } from './read.ts';

/** Before its start a trial has no groups; a cancelled one compares nothing. */
const NOT_RUNNING: readonly Campaign['status'][] = ['draft', 'cancelled'];

/** Other campaigns of the organisation whose trial was started and not ended. One read per trial. */
export async function runningTrials(
  db: Firestore,
  { organisation, campaign }: CampaignKey,
): Promise<string[]> {
  const { docs } = await queryOf(db, frozenTrialsQuery(), paths.campaigns(organisation))
    .select('status', 'trialEndedAt')
    .get();
  return docs
    .filter((one) => one.id !== campaign && !one.get('trialEndedAt'))
    .filter((one) => !NOT_RUNNING.includes(one.get('status') as Campaign['status']))
    .map(({ id }) => id);
}

/** Those of the companies that are the comparison of one of the trials. */
export async function comparedAmong(
  db: Firestore,
  organisation: string,
  trials: readonly string[],
  companies: SomeCompanies,
): Promise<Set<string>> {
  const found = await Promise.all(
    trials.map((trial) => {
      const control = queryOf(db, comparisonQuery(), paths.recipients(organisation, trial));
      return documentsAbout(control.select('company'), companies);
    }),
  );
  return new Set(found.flat().map((one) => String(one.get('company'))));
}
