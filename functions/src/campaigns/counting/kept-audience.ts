import type { Firestore } from 'firebase-admin/firestore';
import { isInAudience } from '../../../../core/campaigns/audience.ts';
import type { Audience } from '../../../../core/campaigns/campaign.schema.ts';
import { runningTrials } from '../comparison.ts';
import type { CampaignKey } from '../read.ts';
import { campaignsWithin } from '../recent.ts';
import { readAudienceIndex } from './audience-index.ts';
import { comparedIn, writtenIn } from './members.ts';
import { placeId } from './part.ts';
import type { Slice } from './tally.ts';

/**
 * The audience of a campaign from what is kept, in the order of the companies' ids; addresses are what stands for them.
 * null where it cannot be told. Reads: a document per thousand companies, what was written since, and of each other
 * campaign of the quiet days those who were not written to after all.
 */
export async function keptAudience(
  db: Firestore,
  key: CampaignKey,
  audience: Audience,
  now: () => Date,
  size?: number,
): Promise<Slice | null> {
  const { organisation, campaign } = key;
  const [entries, recent, compared] = await Promise.all([
    readAudienceIndex(db, organisation, now, size),
    campaignsWithin(db, organisation, audience.quietDays, now(), campaign).then((campaigns) =>
      Promise.all(campaigns.map((one) => writtenIn(db, { organisation, campaign: one }, now()))),
    ),
    runningTrials(db, key).then((trials) =>
      Promise.all(trials.map((one) => comparedIn(db, { organisation, campaign: one }, now()))),
    ),
  ]);
  if (!entries) return null;
  const inAudience = entries.flatMap(({ company, ...entry }) =>
    company && isInAudience(company, audience) && isInGroup(company, audience) ? { ...entry, company } : [],
  );
  const refused = inAudience.flatMap(({ contacts }) => contacts.filter(({ isRefused }) => isRefused));
  return {
    companies: inAudience.map(({ id, company, contacts }) => ({
      id,
      company,
      contacts: contacts.map((traits, index) => ({ id: placeId(id, index), traits })),
    })),
    surroundings: {
      suppressed: new Set(refused.map(({ address }) => address)),
      recent: new Set(recent.flat()),
      compared: new Set(compared.flat()),
    },
  };
}

const isInGroup = ({ groups }: { groups: string[] }, { group }: Audience) =>
  group === null || groups.includes(group);
