import type { StaffOutput } from '../../../../../core/api/staff.schema.ts';

type Result = Pick<StaffOutput<'readTrial'>, 'difference' | 'interval'>;

/**
 * What may be said of a result: `more` and `less` only where the whole interval lies on one side of nothing;
 * `unclear` where it does not, which is no proof that nothing happened; `unknown` before there is one.
 */
export function conclusionOf({ difference, interval }: Result): 'more' | 'less' | 'unclear' | 'unknown' {
  if (difference === null || interval === null) return 'unknown';
  if (interval.low > 0) return 'more';
  return interval.high < 0 ? 'less' : 'unclear';
}
