import type { DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { textsOf } from '../../../../../core/dialogue/node-texts.ts';

/** Languages in which some text of the node is missing that another language has. */
export function missingLocales(node: DialogueNode, locales: readonly Locale[]): Locale[] {
  const texts = textsOf(node).filter(({ text }) => locales.some((locale) => text[locale]?.trim()));
  return locales.filter((locale) => texts.some(({ text }) => !text[locale]?.trim()));
}
