import type { Locale } from '../../../../core/dialogue/locale.ts';

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Locale, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
