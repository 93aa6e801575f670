import { usePage } from '../components/page-context.ts';
import { MORE_TEXTS } from './texts/index.ts';
import type { MoreTexts } from './texts/texts.ts';

/** These parts' sentences in the language shown. */
export function useMoreTexts(): MoreTexts {
  return MORE_TEXTS[usePage().state.version.locale];
}
