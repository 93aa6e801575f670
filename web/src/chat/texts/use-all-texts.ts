import { usePage } from '../components/page-context.ts';
import { TEXTS } from './index.ts';
import type { Texts } from './texts.ts';

/** Every sentence in the language shown: where all languages are at hand, as on the server. */
export function useAllTexts(): Texts {
  return TEXTS[usePage().state.version.locale];
}
