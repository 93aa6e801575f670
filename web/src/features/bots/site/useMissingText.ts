import { useI18n } from 'vue-i18n';
import type { Text } from '../../../../../core/dialogue/text.ts';
import { toTranslate } from './local-text.ts';
import type { SiteAround } from './sections/around.ts';

/** What a field says of a text that its language still lacks. */
export function useMissingText(around: Pick<SiteAround, 'locale' | 'defaultLocale'>) {
  const { t } = useI18n();
  const words = (text: Text | undefined) => toTranslate(text, around.locale, around.defaultLocale);

  /** A sentence that shows what the default language says; '' → nothing lacks. */
  function missing(text: Text | undefined): string {
    const said = words(text);
    if (!said) return '';
    return t('bots.site.missing', {
      inLanguage: t(`components.inLanguage.${around.locale}`),
      language: t(`components.language.${around.defaultLocale}`),
      text: said,
    });
  }

  /** What a title in the default language must not lack, as an error beside its field. */
  const untitled = (title: string) =>
    around.locale === around.defaultLocale && !title.trim() ? t('bots.site.pages.titleMissing') : undefined;

  /** A longer text to begin from; undefined → nothing lacks. */
  function untranslated(text: Text | undefined) {
    const said = words(text);
    return said ? { text: said, from: around.defaultLocale } : undefined;
  }

  return { missing, untitled, untranslated };
}
