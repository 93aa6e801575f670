import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { SiteTexts } from './texts.ts';

export const SITE_TEXTS: Record<Locale, SiteTexts> = { fi, sv, en };
