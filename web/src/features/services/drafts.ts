import type { Need, Service } from '../../../../core/needs/need.schema.ts';
import { LOCALES, type Locale } from '../../../../core/dialogue/locale.ts';
import type { Text } from '../../../../core/dialogue/text.ts';

/** Texts without blank languages, and without spaces around what remains. */
export function tidyText(text: Text): Text {
  const entries = Object.entries(text).map(([locale, words]) => [locale, words?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, words]) => words));
}

/** As stored: tidy texts, and no needs that the service does not meet. */
export function tidyService(service: Service): Service {
  return {
    ...service,
    name: tidyText(service.name),
    summary: tidyText(service.summary),
    url: tidyText(service.url),
    needs: Object.fromEntries(Object.entries(service.needs).filter(([, weight]) => weight !== 0)),
  };
}

/** Languages whose address would not work as a link. */
export function badUrls(url: Text): Locale[] {
  const tidy = tidyText(url);
  return LOCALES.filter((locale) => tidy[locale] && !isWebAddress(tidy[locale]));
}

function isWebAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return !!url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.');
}

export function emptyNeed(id: string, order: number): Need {
  return { id, label: {}, order };
}

export function emptyService(id: string, order: number): Service {
  return { id, name: {}, summary: {}, url: {}, needs: {}, active: true, order };
}
