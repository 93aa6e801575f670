import type { Locale } from '../../../../core/dialogue/locale.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { LANGUAGE_NAMES } from '../texts/language-names.ts';
import type { Texts } from '../texts/texts.ts';

export interface SiteFrame {
  version: CompiledVersion;
  texts: Texts;
  /** Path of the site's front page. */
  base: string;
  /** Path of this page below it: '' or '/palvelut'. */
  path?: string;
}

type Props = SiteFrame & {
  /** Changes the language in place; without it the links are followed. */
  onLocale?: (locale: Locale) => void;
};

/** Whose site this is, its pages, and its languages. */
export function SiteHeader({ version, texts, base, path = '', onLocale }: Props) {
  const { site, locale, locales, organisationName } = version;
  const { logo } = site;
  const wide = logo !== null && isWide(logo);
  return (
    <header class="site-header">
      <a class="brand" href={`${base}?lang=${locale}`}>
        {logo && (
          <img
            {...logo}
            class={wide ? 'wide' : undefined}
            alt={wide ? organisationName : ''}
            loading="lazy"
          />
        )}
        {!wide && organisationName}
      </a>
      {locales.length > 1 && (
        <nav aria-label={texts.language}>
          {locales.map((one) => (
            <a
              key={one}
              href={`${base}${path}?lang=${one}`}
              hreflang={one}
              lang={one}
              aria-current={one === locale ? 'true' : undefined}
              onClick={
                onLocale &&
                ((event) => {
                  event.preventDefault();
                  onLocale(one);
                })
              }
            >
              {LANGUAGE_NAMES[one]}
            </a>
          ))}
        </nav>
      )}
      {site.pages.length > 0 && (
        <nav class="site-pages" aria-label={site.title || organisationName}>
          <PageLinks {...{ version, base, path }} />
        </nav>
      )}
    </header>
  );
}

/** A logo as wide as this holds the organisation's name itself. */
function isWide({ width, height }: { width: number; height: number }): boolean {
  return width > 2 * height;
}

/** Links to the site's further pages. */
export function PageLinks({ version, base, path }: Omit<SiteFrame, 'texts'>) {
  return (
    <>
      {version.site.pages.map(({ slug, title }) => (
        <a
          key={slug}
          href={`${base}/${slug}?lang=${version.locale}`}
          aria-current={path === `/${slug}` ? 'page' : undefined}
        >
          {title}
        </a>
      ))}
    </>
  );
}
