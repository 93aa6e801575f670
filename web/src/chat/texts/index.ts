import type { Locale } from '../../../../core/dialogue/locale.ts';
import { MORE_TEXTS } from '../more/texts/index.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { FirstTexts, Texts } from './texts.ts';

/** Of the first screen. The browser gets its language with the page and others when asked for. */
export const FIRST_TEXTS: Record<Locale, FirstTexts> = { fi, sv, en };

/** All of them, for the server. */
export const TEXTS: Record<Locale, Texts> = {
  fi: { ...fi, ...MORE_TEXTS.fi },
  sv: { ...sv, ...MORE_TEXTS.sv },
  en: { ...en, ...MORE_TEXTS.en },
};
