import type { Locale } from '../../../../../core/dialogue/locale.ts';
import type { Text } from '../../../../../core/dialogue/text.ts';

/** The text with one language written; an emptied language is left out. */
export function writeText(text: Text, locale: Locale, written: string): Text {
  const next = { ...text };
  if (written) next[locale] = written;
  else delete next[locale];
  return next;
}
