/** What a trial found: shares, their difference and how sure it is. Pure. */
import type { Arm } from './draw.ts';
import { fisherExact } from './fisher.ts';
import { Z_95 } from './normal.ts';

export interface Interval {
  low: number;
  high: number;
}

/** Companies of a group. */
export interface ArmCounts {
  companies: number;
  withOutcome: number;
  /** Companies whose outcome nobody knows; left out of the shares, and shown by the bounds. */
  unknown: number;
}

export interface ArmResult extends ArmCounts {
  /** Of the companies whose outcome is known; null → none. */
  share: number | null;
  /** 95 % interval of it. */
  interval: Interval | null;
}

export interface TrialResult {
  treatment: ArmResult;
  control: ArmResult;
  /** Share of the treatment group less that of the control group; null where one of them has no known outcome. */
  difference: number | null;
  /** 95 % interval of it. */
  interval: Interval | null;
  /** Two-sided, of no difference at all. */
  pValue: number | null;
  /**
   * The difference if every unknown outcome had fallen against the treatment, and if every one had fallen for it:
   * whatever is not known, the difference in these companies lies between. null where a group is empty.
   */
  bounds: Interval | null;
}

/** @param arms companies counted by the group that they were drawn into, whatever became of their mails */
export function trialResult(arms: Record<Arm, ArmCounts>): TrialResult {
  const treatment = armResult(arms.treatment);
  const control = armResult(arms.control);
  const bounds = boundsOf(arms);
  if (treatment.share === null || control.share === null || !treatment.interval || !control.interval) {
    return { treatment, control, difference: null, interval: null, pValue: null, bounds };
  }
  return {
    treatment,
    control,
    difference: treatment.share - control.share,
    interval: differenceInterval(
      { share: treatment.share, interval: treatment.interval },
      { share: control.share, interval: control.interval },
    ),
    pValue: fisherExact(
      [treatment.withOutcome, known(treatment) - treatment.withOutcome],
      [control.withOutcome, known(control) - control.withOutcome],
    ),
    bounds,
  };
}

function armResult(counts: ArmCounts): ArmResult {
  const total = known(counts);
  return {
    ...counts,
    share: total > 0 ? counts.withOutcome / total : null,
    interval: total > 0 ? wilsonInterval(counts.withOutcome, total) : null,
  };
}

const known = ({ companies, unknown }: ArmCounts) => companies - unknown;

/**
 * 95 % interval of a share by Wilson's score, without continuity correction: holds also near 0 and 1 and in small
 * groups (Newcombe 1998, Statistics in Medicine 17, 857–872, method 3). `total` ≥ 1.
 */
export function wilsonInterval(count: number, total: number): Interval {
  const share = count / total;
  const squared = Z_95 ** 2;
  const centre = share + squared / (2 * total);
  const half = Z_95 * Math.sqrt((share * (1 - share)) / total + squared / (4 * total ** 2));
  const scale = 1 + squared / total;
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: count === total ? 1 : Math.min(1, (centre + half) / scale),
  };
}

interface Share {
  share: number;
  interval: Interval;
}

/** 95 % interval of a difference from the two Wilson intervals (Newcombe 1998, 17, 873–890, method 10). */
function differenceInterval(a: Share, b: Share): Interval {
  const difference = a.share - b.share;
  return {
    low: difference - Math.hypot(a.share - a.interval.low, b.interval.high - b.share),
    high: difference + Math.hypot(a.interval.high - a.share, b.share - b.interval.low),
  };
}

/** Worst-case bounds (Horowitz and Manski 2000, Journal of the American Statistical Association 95, 77–84). */
function boundsOf({ treatment, control }: Record<Arm, ArmCounts>): Interval | null {
  if (treatment.companies === 0 || control.companies === 0) return null;
  const least = ({ withOutcome, companies }: ArmCounts) => withOutcome / companies;
  const most = ({ withOutcome, unknown, companies }: ArmCounts) => (withOutcome + unknown) / companies;
  return { low: least(treatment) - most(control), high: most(treatment) - least(control) };
}
