import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { PlainTexts } from './texts.ts';

export const PLAIN_TEXTS: Record<Locale, PlainTexts> = { fi, sv, en };
