import type { Company } from '../companies/company.schema.ts';
import type { STRATA } from './trial.schema.ts';

export type StratumVariable = (typeof STRATA)[number];

/** Between the variables of a stratum's name. */
export const STRATUM_SEPARATOR = ' · ';
/** Letters of a town that a stratum keeps: its name holds at most 60 in all. */
const TOWN_LENGTH = 40;

/**
 * The stratum that a company is drawn within, such as '25 · 5-9 · Vantaa': the division of its industry (two digits
 * of TOL, which both classifications share in the main), its size class, its town; '?' where one is not known, ''
 * without strata. At most 60 characters.
 */
export function stratumOf(
  company: Pick<Company, 'industry' | 'sizeClass' | 'town'>,
  strata: readonly StratumVariable[],
): string {
  return strata.map((variable) => stratumValue(company, variable) || '?').join(STRATUM_SEPARATOR);
}

/** One variable of it; '' → not known. */
export function stratumValue(
  company: Pick<Company, 'industry' | 'sizeClass' | 'town'>,
  variable: StratumVariable,
): string {
  if (variable === 'industry') return company.industry.slice(0, 2);
  if (variable === 'sizeClass') return company.sizeClass;
  return company.town.trim().slice(0, TOWN_LENGTH).toWellFormed().trim();
}
