import { isLocale } from '../../../../core/dialogue/locale.ts';
import { LANGUAGE_NAMES } from '../texts/language-names.ts';
import { usePage, useTexts } from './page-context.ts';

/** The bot's languages, each by its own name; closed, it shows two letters and takes little room. */
export function LanguageMenu() {
  const { state, chat } = usePage();
  const texts = useTexts();
  const { locale, locales } = state.version;
  if (locales.length < 2) return null;
  return (
    <div class="language-menu">
      <span aria-hidden="true">{locale}</span>
      <select
        aria-label={texts.language}
        data-testid="chat-language"
        value={locale}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (isLocale(chosen)) void chat.setLocale(chosen);
        }}
      >
        {locales.map((one) => (
          <option key={one} value={one} lang={one} selected={one === locale}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
