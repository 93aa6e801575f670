import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { MoreTexts } from './texts.ts';

/** All three at once: they come when the page is at rest, so that changing the language needs no network. */
export const MORE_TEXTS: Record<Locale, MoreTexts> = { fi, sv, en };
