import type { Locale } from '../../../../../../core/dialogue/locale.ts';

/** What every section is told of the site that it writes. */
export interface SiteAround {
  organisation: string;
  organisationName: string;
  slug: string;
  /** Language that is being written. */
  locale: Locale;
  locales: Locale[];
  defaultLocale: Locale;
  disabled: boolean;
}
