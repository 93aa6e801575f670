import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { LOCALE_TAGS } from '../../../app/format.ts';

/** A difference of shares as percentage points: 0.0823 → "8,2". */
export function inPoints(difference: number, locale: Locale, signed = false): string {
  return new Intl.NumberFormat(LOCALE_TAGS[locale], {
    maximumFractionDigits: 1,
    signDisplay: signed ? 'exceptZero' : 'auto',
  }).format(difference * 100);
}
