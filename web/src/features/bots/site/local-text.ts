import { computed, type WritableComputedRef } from 'vue';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import type { Text } from '../../../../../core/dialogue/text.ts';

/** What the default language says where this one says nothing yet; '' → nothing lacks, or there is nothing to go by. */
export function toTranslate(text: Text | undefined, locale: Locale, defaultLocale: Locale): string {
  return text?.[locale]?.trim() ? '' : (text?.[defaultLocale] ?? '').trim();
}

/** One language of a text as a field of its own; the other languages stay as they are. */
export function localText(
  locale: () => Locale,
  read: () => Text | undefined,
  write: (text: Text) => void,
): WritableComputedRef<string> {
  return computed({
    get: () => read()?.[locale()] ?? '',
    set: (words) => write({ ...read(), [locale()]: words }),
  });
}
