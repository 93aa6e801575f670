import type { PageHead } from '../../../web/src/chat/server.tsx';
import type { Locale } from '../../../core/dialogue/locale.ts';
import type { PublishedBot } from '../published/published.ts';
import type { PagePorts } from './page.routes.ts';

/**
 * What the pages of a bot's current version tell search engines. Their address is the configured one, never
 * the request's: a Host header is anybody's to write, and the page is kept in caches for everybody.
 */
export async function headOf(
  { published, publicUrl }: Pick<PagePorts, 'published' | 'publicUrl'>,
  { organisation, bot, current }: PublishedBot,
  locale: Locale,
): Promise<PageHead> {
  return {
    origin: publicUrl(),
    defaultLocale: await published.defaultLocale(organisation, bot, current),
    site: await published.site(organisation, bot, current, locale),
  };
}
