/** Whether the groups of a trial are alike in what was known before. Pure. */
import type { Company } from '../companies/company.schema.ts';
import type { Arm } from './draw.ts';
import { stratumValue } from './strata.ts';
import { STRATA } from './trial.schema.ts';

export const BALANCE_VARIABLES = STRATA;
/** Values shown of a variable; the rarer ones are counted together under `OTHER_VALUES`. */
const MOST_VALUES = 30;
/** Stands for the values that are too rare to show. */
export const OTHER_VALUES = '*';

export interface BalanceCompany {
  company: Pick<Company, 'industry' | 'sizeClass' | 'town'>;
  arm: Arm;
}

export interface BalanceRow {
  /** One of BALANCE_VARIABLES. */
  variable: string;
  /** Two digits of TOL, a size class, a town; '' → not known. */
  value: string;
  /** Companies of the group with the value. */
  treatment: number;
  control: number;
  /** Standardised difference of the shares (`standardisedDifference`). */
  difference: number | null;
}

/** A row per variable and value; the most common value first. */
export function balanceOf(companies: readonly BalanceCompany[]): BalanceRow[] {
  const total = countArms(companies.map(({ arm }) => arm));
  return BALANCE_VARIABLES.flatMap((variable) => {
    const values = new Map<string, Arm[]>();
    for (const { company, arm } of companies) {
      const value = stratumValue(company, variable);
      const arms = values.get(value);
      if (arms) arms.push(arm);
      else values.set(value, [arm]);
    }
    const common = [...values].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
    const rare = common.splice(MOST_VALUES).flatMap(([, arms]) => arms);
    if (rare.length > 0) common.push([OTHER_VALUES, rare]);
    return common.map(([value, arms]) => {
      const { treatment, control } = countArms(arms);
      const difference = standardisedDifference(
        { count: treatment, of: total.treatment },
        { count: control, of: total.control },
      );
      return { variable, value, treatment, control, difference };
    });
  });
}

interface Counted {
  count: number;
  of: number;
}

/**
 * Difference of two shares in standard deviations; 0.1 is the usual limit of what is called balanced (Austin 2009,
 * Communications in Statistics 38, 1228–1234). null where a group is empty, or where one has all and the other none.
 */
export function standardisedDifference(a: Counted, b: Counted): number | null {
  if (a.of === 0 || b.of === 0) return null;
  const [p, q] = [a.count / a.of, b.count / b.of];
  if (p === q) return 0;
  const deviation = Math.sqrt((p * (1 - p) + q * (1 - q)) / 2);
  return deviation > 0 ? (p - q) / deviation : null;
}

function countArms(arms: readonly Arm[]): Record<Arm, number> {
  const treatment = arms.filter((arm) => arm === 'treatment').length;
  return { treatment, control: arms.length - treatment };
}
