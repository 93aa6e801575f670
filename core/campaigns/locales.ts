/** The languages that a campaign's letters leave in. Pure. */
import { LOCALES, type Locale } from '../dialogue/locale.ts';
import type { CampaignSettings } from './campaign.schema.ts';

/** Languages in which anything of the messages is written, in the product's order. */
export function writtenLocales({
  message,
  reminders,
}: Pick<CampaignSettings, 'message' | 'reminders'>): Locale[] {
  const texts = [message, ...reminders].flatMap(({ subject, body }) => [subject, body]);
  return LOCALES.filter((locale) => texts.some((text) => (text[locale] ?? '').trim() !== ''));
}

/** The language of a recipient's letters: the first that is known of them and that the campaign has. */
export function localeFor(
  wished: readonly (Locale | '')[],
  { locales, defaultLocale }: { locales: readonly Locale[]; defaultLocale: Locale },
): Locale {
  return wished.find((locale): locale is Locale => locales.some((one) => one === locale)) ?? defaultLocale;
}
