import type { Locale } from '../../../../core/dialogue/locale.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { Texts } from './texts.ts';

/** All languages, for the server. The browser gets its language with the page and others when asked for. */
export const TEXTS: Record<Locale, Texts> = { fi, sv, en };
