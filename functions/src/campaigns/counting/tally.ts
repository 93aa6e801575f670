import type {
  AudienceCompany,
  AudienceContact,
  Chooser,
  Surroundings,
} from '../../../../core/campaigns/audience.ts';
import type { Exclusion } from '../../../../core/campaigns/campaign.schema.ts';
import type { Chosen } from './samples.ts';

const SAMPLES = 10;

export interface Tally {
  companies: number;
  recipients: number;
  excluded: Partial<Record<Exclusion, number>>;
  /** The first ten. */
  chosen: Chosen[];
}

export interface Slice {
  companies: AudienceCompany[];
  surroundings: Surroundings;
}

/** Goes through the companies in their order. */
export async function tally(slices: Iterable<Slice> | AsyncIterable<Slice>, choose: Chooser): Promise<Tally> {
  const excluded: Partial<Record<Exclusion, number>> = {};
  const counted = { companies: 0, recipients: 0, excluded };
  const chosen: Chosen[] = [];
  for await (const { companies, surroundings } of slices) {
    for (const company of companies) {
      counted.companies += 1;
      const choice = choose(company, surroundings);
      if ('exclusion' in choice) {
        excluded[choice.exclusion] = (excluded[choice.exclusion] ?? 0) + 1;
        continue;
      }
      counted.recipients += choice.chosen.length;
      const first: AudienceContact[] = choice.chosen.slice(0, SAMPLES - chosen.length);
      chosen.push(...first.map(({ id, traits }) => ({ company: company.id, id, address: traits.address })));
    }
  }
  return { ...counted, chosen };
}
