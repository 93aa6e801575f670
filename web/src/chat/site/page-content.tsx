import type { ComponentChildren } from 'preact';
import type { CompiledSite, CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { TEXTS } from '../texts/index.ts';
import { PrivacyNotice } from './PrivacyNotice.tsx';
import { SITE_TEXTS } from './texts/index.ts';

export interface PageContent {
  title: string;
  /** Safe HTML. */
  html?: string;
  /** What stands in its place where it is left out. */
  children?: ComponentChildren;
}

/**
 * What a page of the site says; null → there is no such page.
 * @param site null in versions from before sites had more than their front page
 * @param page what the address names below the front page
 */
export function pageContent(
  version: CompiledVersion,
  site: CompiledSite | null,
  page: string,
): PageContent | null {
  const { locale } = version;
  if (page === 'privacy') {
    return { title: TEXTS[locale].privacy, children: <PrivacyNotice version={version} /> };
  }
  if (!site) return null;
  if (page === 'accessibility') {
    return { title: SITE_TEXTS[locale].accessibility, html: site.accessibility };
  }
  return site.pages.find(({ slug }) => slug === page) ?? null;
}
