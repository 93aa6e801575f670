import type { StaffOutput } from '../../../core/api/staff.schema.ts';
import { makeChooser } from '../../../core/campaigns/audience.ts';
import type { Audience, Campaign, Exclusion } from '../../../core/campaigns/campaign.schema.ts';
import { factsOf } from '../../../core/campaigns/facts.ts';
import { localeFor } from '../../../core/campaigns/locales.ts';
import type { Caller } from '../staff/caller.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { audienceSlices, type CompanyWithContacts, type StoredContact } from './audience.ts';
import { readFrame } from './frame.ts';
import { readCampaign, type CampaignKey } from './read.ts';

type Counted = StaffOutput<'countAudience'>;
const SAMPLES = 10;
/** Nothing is written between the slices, so that they can be large: fewer rounds to the database. */
const SLICE = 1_000;

/**
 * How many would be written to now, and why the others not. Goes through the whole audience, as queueing does.
 * Errors: noRight, notFound.
 */
export async function countAudience(
  { db, now }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id, audience }: CampaignKey & { audience: Audience },
): Promise<Counted> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  const campaign = await readCampaign(db, { organisation, campaign: id });
  const choose = makeChooser(
    audience,
    new Map(),
    await readFrame(db, { organisation, campaign: id }, campaign),
  );
  const excluded: Partial<Record<Exclusion, number>> = {};
  const counted: Counted = { companies: 0, recipients: 0, excluded, samples: [] };
  for await (const { companies, surroundings } of audienceSlices(
    db,
    { organisation, campaign: id },
    audience,
    now(),
    { size: SLICE },
  )) {
    for (const company of companies) {
      counted.companies += 1;
      const choice = choose(company, surroundings);
      if ('exclusion' in choice) {
        excluded[choice.exclusion] = (excluded[choice.exclusion] ?? 0) + 1;
        continue;
      }
      counted.recipients += choice.chosen.length;
      const room = SAMPLES - counted.samples.length;
      counted.samples.push(...choice.chosen.slice(0, room).map((one) => sampleOf(campaign, company, one)));
    }
  }
  return counted;
}

function sampleOf(
  campaign: Campaign,
  { company }: CompanyWithContacts,
  { id, contact }: StoredContact,
): Counted['samples'][number] {
  return {
    contact: id,
    company: company.name,
    email: contact.email,
    name: contact.name,
    locale: localeFor([contact.language, company.language], campaign),
    facts: factsOf(company),
  };
}
