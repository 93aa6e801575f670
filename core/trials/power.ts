/** How small an effect a trial can see. Pure. */
import { Z_95, Z_POWER_80 } from './normal.ts';

export interface PowerInput {
  /** Companies in both groups together. */
  companies: number;
  /** Share of them that is written to. */
  treatmentShare: number;
  /** Expected share with the outcome in the control group. */
  baseline: number;
}

const STEPS = 60;

/**
 * The smallest true difference, as a share of one (0.08 → 8 percentage points), that a two-sided test at the 5 %
 * level finds with a probability of 80 %; null where no difference that is possible upwards would be found so.
 *
 * Normal approximation for two independent proportions without continuity correction, groups of unequal size
 * (Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 3rd ed., chapter 4, formulas 4.14 and
 * 4.18), solved for the treatment group's share by halving. Strata are left out of account, which is cautious.
 */
export function detectableDifference({ companies, treatmentShare, baseline }: PowerInput): number | null {
  const treatment = Math.round(companies * treatmentShare);
  const control = companies - treatment;
  if (treatment < 1 || control < 1) return null;
  if (baseline >= 1 || !isSeen(1, baseline, treatment, control)) return null;
  let unseen = baseline;
  let seen = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (unseen + seen) / 2;
    if (isSeen(middle, baseline, treatment, control)) seen = middle;
    else unseen = middle;
  }
  return seen - baseline;
}

/** Companies needed in both groups together to see `difference`; the same formula the other way round. */
export function companiesNeeded({
  treatmentShare,
  baseline,
  difference,
}: Omit<PowerInput, 'companies'> & { difference: number }): number {
  const share = baseline + difference;
  const mean = treatmentShare * share + (1 - treatmentShare) * baseline;
  const level = Z_95 * Math.sqrt(variance(mean) * (1 / treatmentShare + 1 / (1 - treatmentShare)));
  const power =
    Z_POWER_80 * Math.sqrt(variance(share) / treatmentShare + variance(baseline) / (1 - treatmentShare));
  return Math.ceil(((level + power) / difference) ** 2);
}

function isSeen(share: number, baseline: number, treatment: number, control: number): boolean {
  const mean = (treatment * share + control * baseline) / (treatment + control);
  const level = Z_95 * Math.sqrt(variance(mean) * (1 / treatment + 1 / control));
  const power = Z_POWER_80 * Math.sqrt(variance(share) / treatment + variance(baseline) / control);
  return share - baseline >= level + power;
}

const variance = (share: number) => share * (1 - share);
