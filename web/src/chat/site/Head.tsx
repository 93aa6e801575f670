import type { ComponentChildren } from 'preact';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { palette } from '../../design/tokens.ts';
import { describe, pageAddress, structuredData, type PageHead } from './page-head.ts';
import { scriptJson } from './script-json.ts';

interface Props {
  version: CompiledVersion;
  /** Of the page, without the organisation's name. */
  title: string;
  /** Safe HTML or plain text that its description is taken from. */
  about: string;
  /** Path below the site's front page: '' or '/palvelut'. */
  path: string;
  /** undefined → the page stands alone: it has no address to tell. */
  head: PageHead | undefined;
  /** Known to those who have the link only. */
  hidden?: boolean;
  /** Text of the style block. */
  style: string;
  children?: ComponentChildren;
}

/** A speech bubble in the organisation's colour, inside the page: one request less. */
function icon(accent: string): string {
  const shape = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path fill='${accent}' d='M1 0h6l1 1v4l-1 1H4L2 8V6H1L0 5V1z'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(shape)}`;
}

/** The document's head: what browsers, search engines and shared links need to know of a page. */
export function Head({ version, title: name, about, path, head, hidden, style, children }: Props) {
  const title = `${name.replaceAll('\u00ad', '')} – ${version.organisationName}`;
  const description = describe(about);
  const { ground } = version;
  const picture = head?.site?.sharePicture;
  const open = hidden ? undefined : head;
  const addressIn = (locale: Locale) => open && pageAddress(open, version.slug, path, locale);
  const address = addressIn(version.locale);
  return (
    <head>
      <meta charset="utf-8" />
      <meta
        name="viewport"
        content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
      />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={version.organisationName} />
      <meta property="og:locale" content={{ fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB' }[version.locale]} />
      {address && <meta property="og:url" content={address} />}
      {picture && (
        <>
          <meta property="og:image" content={`${head.origin}${picture.src}`} />
          <meta property="og:image:width" content={`${picture.width}`} />
          <meta property="og:image:height" content={`${picture.height}`} />
          <meta property="og:image:alt" content={version.site.title || version.organisationName} />
        </>
      )}
      {picture && <meta name="twitter:card" content="summary_large_image" />}
      <meta
        name="theme-color"
        content={ground || palette.light.surface}
        media="(prefers-color-scheme: light)"
      />
      <meta name="theme-color" content={palette.dark.surface} media="(prefers-color-scheme: dark)" />
      {!open?.site?.listed && <meta name="robots" content="noindex" />}
      <link rel="icon" href={head?.site?.favicon || icon(version.accent)} />
      {address && <link rel="canonical" href={address} />}
      {open &&
        version.locales.length > 1 &&
        version.locales.map((locale) => (
          <link key={locale} rel="alternate" hreflang={locale} href={addressIn(locale)} />
        ))}
      {open && version.locales.length > 1 && (
        <link rel="alternate" hreflang="x-default" href={addressIn(open.defaultLocale)} />
      )}
      {children}
      <style dangerouslySetInnerHTML={{ __html: style }} />
      {address && open?.site?.listed && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{
            __html: scriptJson(structuredData(version, { title, description, address })),
          }}
        />
      )}
    </head>
  );
}
