import type { StaffOutput } from '../../../core/api/staff.schema.ts';
import { makeChooser } from '../../../core/campaigns/audience.ts';
import type { Audience } from '../../../core/campaigns/campaign.schema.ts';
import type { Caller } from '../staff/caller.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { audienceSlices } from './audience.ts';
import { keptAudience } from './counting/kept-audience.ts';
import { readSamples } from './counting/samples.ts';
import { tally } from './counting/tally.ts';
import { readFrame } from './frame.ts';
import { readCampaign, type CampaignKey } from './read.ts';

/** Nothing is written between the slices, so that they can be large: fewer rounds to the database. */
const SLICE = 1_000;

/**
 * How many would be written to now, and why the others not: from what is kept of the organisation's companies, brought
 * up to date; where they change faster than that, by going through the whole audience, as queueing does.
 * Errors: noRight, notFound.
 */
export async function countAudience(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id, audience }: CampaignKey & { audience: Audience },
): Promise<StaffOutput<'countAudience'>> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  const key = { organisation, campaign: id };
  const campaign = await readCampaign(db, key);
  const choose = makeChooser(audience, new Map(), await readFrame(db, key, campaign));
  const kept = await keptAudience(db, key, audience, now);
  const slices = kept ? [kept] : audienceSlices(db, key, audience, now(), { size: SLICE });
  const { chosen, ...counted } = await tally(slices, choose);
  return { ...counted, samples: await readSamples(db, organisation, campaign, chosen) };
}
