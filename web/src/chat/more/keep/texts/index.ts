import type { Locale } from '../../../../../../core/dialogue/locale.ts';
import { usePage } from '../../../components/page-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { KeepTexts } from './texts.ts';

export const KEEP_TEXTS: Record<Locale, KeepTexts> = { fi, sv, en };

/** These sentences in the language shown. */
export function useKeepTexts(): KeepTexts {
  return KEEP_TEXTS[usePage().state.version.locale];
}
