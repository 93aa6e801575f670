import type { Bot } from '../../../../../core/bots/bot.schema.ts';
import { storedBotSchema } from '../../../../../core/bots/stored-bot.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import type { Revision } from '../../../app/save-revised.ts';

export type SiteFields = Pick<Bot, 'name' | 'locales' | 'defaultLocale' | 'site' | 'persona'>;

/** The fields of a bot that its site page edits, with the bot's revision. Throws when it is not a bot. */
export function siteFieldsOf(document: unknown): Revision<SiteFields> {
  const { rev, name, locales, defaultLocale, site, persona } = storedBotSchema.parse(document);
  return { rev, fields: { name, locales, defaultLocale, site, persona } };
}

/** Languages of the bot in which the site has no title or no text. */
export function missingLocales({ locales, site }: SiteFields): Locale[] {
  return locales.filter((locale) => !site.title[locale]?.trim() || !site.body[locale]?.trim());
}
