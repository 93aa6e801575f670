/// <reference types="node" />
import { renderToString } from 'preact-render-to-string';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { TEXTS } from '../texts/index.ts';
import { themeCss } from '../theme.ts';
import { Head } from './Head.tsx';
import { pageContent, type PageContent } from './page-content.tsx';
import type { PageHead } from './page-head.ts';
import { SitePage } from './SitePage.tsx';
import { inlineHash } from './inline-hash.ts';
import { SITE_TEXTS } from './texts/index.ts';

export interface SitePageRequest {
  version: CompiledVersion;
  head: PageHead;
  /** The built style sheet's text. */
  css: string;
  /** What the address names below the site's front page. */
  page: string;
  /** Token of the invitation whose page this belongs to. */
  invitation?: string;
}

/**
 * A page of the site, without any script, as a whole HTML document; `found` is false where there is no such
 * page, and the document says so. `styleHashes` as in `renderPage`.
 */
export function renderSitePage(request: SitePageRequest): {
  html: string;
  styleHashes: string[];
  found: boolean;
} {
  const { version, head, css, page, invitation } = request;
  const { locale, slug } = version;
  const base = invitation ? `/i/${invitation}` : `/b/${slug}`;
  const found = pageContent(version, head.site, page);
  const { title, html, children } = found ?? missing(version, base);
  const own = invitation ? html?.replaceAll(`"/b/${slug}`, `"${base}`) : html;
  const path = found ? `/${page}` : '';
  const style = themeCss(version.accent, version.ground) + css;
  const document = renderToString(
    <html lang={locale}>
      <Head
        version={version}
        title={title}
        about={html || version.site.lead || title}
        path={path}
        head={head}
        hidden={!found || invitation !== undefined}
        style={style}
      >
        {invitation && <meta name="referrer" content="no-referrer" />}
      </Head>
      <body>
        <SitePage version={version} texts={TEXTS[locale]} base={base} path={path} title={title}>
          {own ? <div class="prose" dangerouslySetInnerHTML={{ __html: own }} /> : children}
        </SitePage>
      </body>
    </html>,
  );
  return { html: `<!doctype html>${document}`, styleHashes: [inlineHash(style)], found: found !== null };
}

function missing({ locale }: CompiledVersion, base: string): PageContent {
  const { title, text, front } = SITE_TEXTS[locale].missing;
  const children = (
    <>
      <p>{text}</p>
      <p>
        <a href={`${base}?lang=${locale}`}>{front}</a>
      </p>
    </>
  );
  return { title, children };
}
