/** Draft → the site's further pages and what the server needs to answer its addresses, in one language. */
import { accessibilityStatement } from '../bots/accessibility-statement.ts';
import { mediaPath } from '../media/media.schema.ts';
import { renderSiteMarkdown, type SitePlaces } from '../text/site-markdown.ts';
import type { CompileInput } from './compile.ts';
import type { CompiledPicture, CompiledSite } from './compiled.ts';
import { pickText, type Text } from './text.ts';

/** @param date when it is published: the statement made from the template tells it */
export function compileSite(input: CompileInput, date: Date): CompiledSite {
  const { organisation, bot, locale } = input;
  const { site } = bot;
  const text = (value: Text) => pickText(value, locale, input.dialogue.defaultLocale).toWellFormed();
  const statement = { organisation: organisation.name, title: text(site.title), feedback: site.feedback };
  const places = placesOf(input, siteAddress(input, ''));
  return {
    favicon: picture(input, site.favicon)?.src ?? '',
    sharePicture: picture(input, site.sharePicture || site.hero),
    listed: site.listed,
    embedOn: site.embedOn,
    pages: site.pages.map(({ slug, title, body }) => ({
      slug,
      title: text(title),
      html: renderSiteMarkdown(text(body), places),
    })),
    accessibility: renderSiteMarkdown(
      site.accessibility[locale]?.trim() || accessibilityStatement({ ...statement, date, locale }),
      places,
    ),
  };
}

/** An image of the organisation; null where there is none of that id. */
export function picture({ organisation, media }: CompileInput, id: string): CompiledPicture | null {
  const size = Object.hasOwn(media, id) ? media[id] : undefined;
  return size ? { src: mediaPath(organisation.id, id), ...size } : null;
}

/**
 * What the site's own texts can refer to.
 * @param front address of the page with the chat; '' → the text stands on it
 */
export function placesOf(input: CompileInput, front: string): SitePlaces {
  const own = mediaPath(input.organisation.id, '');
  const pages = new Set(['privacy', 'accessibility', ...input.bot.site.pages.map(({ slug }) => slug)]);
  return {
    sizeOf: (path) => (path.startsWith(own) ? picture(input, path.slice(own.length)) : null),
    addressOf(place) {
      if (place === 'chat') return `${front}#chat`;
      return pages.has(place.page) ? siteAddress(input, `/${place.page}`) : null;
    },
  };
}

const siteAddress = ({ bot, locale }: CompileInput, path: string) => `/b/${bot.slug}${path}?lang=${locale}`;
