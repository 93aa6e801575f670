import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import type { Published, PublishedBot } from './published.ts';

/** The bot's current version in the language wished for, else in the version's own, else in any it has. */
export async function pickVersion(
  published: Published,
  { organisation, bot, current }: PublishedBot,
  wished?: string,
): Promise<CompiledVersion | null> {
  const wishedVersion = wished && (await published.version(organisation, bot, current, wished));
  if (wishedVersion) return wishedVersion;
  const own = await published.defaultLocale(organisation, bot, current);
  for (const locale of [own, ...LOCALES]) {
    const version = await published.version(organisation, bot, current, locale);
    if (version) return version;
  }
  return null;
}
