import { createI18n } from 'vue-i18n';
import { useLocalStorage } from '@vueuse/core';
import { watch } from 'vue';
import { LOCALES, isLocale, type Locale } from '../../../core/dialogue/locale.ts';
import { vuetify } from './vuetify.ts';

type Messages = { [key: string]: string | Messages };

/** `features/bots/locales/fi.json` becomes the messages under `bots` in Finnish; `app` and `components` likewise. */
const files = import.meta.glob<Messages>(
  ['../features/*/locales/*.json', './locales/*.json', '../components/locales/*.json'],
  {
    eager: true,
    import: 'default',
  },
);

function collectMessages(): Record<Locale, Messages> {
  const messages: Record<Locale, Messages> = { fi: {}, sv: {}, en: {} };
  for (const [path, content] of Object.entries(files)) {
    const locale = path.match(/(\w+)\.json$/)?.[1];
    const namespace =
      path.match(/features\/([^/]+)\//)?.[1] ?? (path.includes('components') ? 'components' : 'app');
    if (isLocale(locale)) messages[locale][namespace] = content;
  }
  return messages;
}

function browserLocale(): Locale {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  return wanted ?? 'fi';
}

/** The language of the staff app, remembered on this device. */
export const staffLocale = useLocalStorage<Locale>('ukv-locale', browserLocale());
if (!isLocale(staffLocale.value)) staffLocale.value = 'fi';

export const i18n = createI18n({
  legacy: false,
  locale: staffLocale.value,
  fallbackLocale: false,
  availableLocales: [...LOCALES],
  messages: collectMessages(),
  numberFormats: Object.fromEntries(
    LOCALES.map((locale) => [locale, { percent: { style: 'percent' as const, maximumFractionDigits: 0 } }]),
  ),
});

watch(
  staffLocale,
  (locale) => {
    i18n.global.locale.value = locale;
    vuetify.locale.current.value = locale;
    document.documentElement.lang = locale;
  },
  { immediate: true },
);
