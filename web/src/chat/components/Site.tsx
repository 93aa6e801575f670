import { LANGUAGE_NAMES } from '../texts/language-names.ts';
import { PrivacyText } from './PrivacyText.tsx';
import { usePage, useTexts } from './page-context.ts';

/** The bot's site: the organisation's own text, which the chat floats above. */
export function Site() {
  const { state, chat } = usePage();
  const { version } = state;
  const texts = useTexts();
  return (
    <div class="site">
      <header class="site-header">
        <span class="site-organisation">{version.organisationName}</span>
      </header>
      <main class="site-text" data-testid="site-text">
        {version.site.title && <h1>{version.site.title}</h1>}
        <div class="prose" dangerouslySetInnerHTML={{ __html: version.site.html }} />
      </main>
      <footer class="site-footer">
        <span>{version.organisationName}</span>
        {version.locales.length > 1 && (
          <nav aria-label={texts.language}>
            {version.locales.map((locale) => (
              <a
                key={locale}
                href={`?lang=${locale}`}
                hreflang={locale}
                lang={locale}
                aria-current={locale === version.locale ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  void chat.setLocale(locale);
                }}
              >
                {LANGUAGE_NAMES[locale]}
              </a>
            ))}
          </nav>
        )}
        <details class="privacy">
          <summary>{texts.privacy}</summary>
          <PrivacyText />
        </details>
      </footer>
    </div>
  );
}
