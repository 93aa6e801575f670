/** The site around the chat: what publishing must not let out, and what its visitors would miss. */
import { feedbackSchema, originSchema, type BotSite, type SitePage } from '../../bots/bot.schema.ts';
import { pageAddressProblem } from '../../bots/site-pages.ts';
import { themeProblems } from '../../bots/theme.ts';
import { isSafeLink } from '../../text/markdown.ts';
import { mediaIdOf, siteReferences } from '../../text/site-references.ts';
import type { Dialogue } from '../dialogue.schema.ts';
import type { Text } from '../text.ts';
import type { Finding } from './rule.ts';

/** Where a problem of the site is put right: a section of its builder, or (`embed`) where the bot is shared. */
export type SitePart = 'front' | 'pages' | 'look' | 'accessibility' | 'embed';
export type SiteFinding = Finding & { part: SitePart };

export interface SiteContext {
  site: BotSite;
  dialogue: Pick<Dialogue, 'locales' | 'defaultLocale'>;
  /** Ids of the organisation's images; undefined → not known, so not checked. */
  media: ReadonlySet<string> | undefined;
}

const ADDRESS_CODES = {
  malformed: 'pageBadAddress',
  reserved: 'pageReserved',
  taken: 'pageTwice',
} as const;

/** All that is wrong with the site, in the order of the builder's sections. */
export function checkSite(context: SiteContext): SiteFinding[] {
  return [
    ...checkFront(context),
    ...context.site.pages.flatMap((page, index) => checkPage(page, index, context)),
    ...checkLook(context),
    ...checkStatement(context),
    ...checkEmbedding(context),
  ];
}

function checkFront(context: SiteContext): SiteFinding[] {
  const { site, dialogue } = context;
  const part = 'front';
  return [
    ...(isWritten(site.title, dialogue.defaultLocale) ? [] : [{ code: 'siteUntitled', part } as const]),
    ...untranslated([site.title, site.lead, site.body], part, context),
    ...missingPictures([site.hero], part, context),
    ...checkMarkdown(site.body, part, context),
  ];
}

function checkPage(page: SitePage, index: number, context: SiteContext): SiteFinding[] {
  const { site, dialogue } = context;
  const part = 'pages';
  const name = page.title[dialogue.defaultLocale]?.trim() || page.slug;
  const address = pageAddressProblem(site.pages, index);
  const findings: SiteFinding[] = [
    ...(address ? [{ code: ADDRESS_CODES[address], part } as const] : []),
    ...(isWritten(page.title, dialogue.defaultLocale) ? [] : [{ code: 'pageUntitled', part } as const]),
    ...(isWritten(page.body, dialogue.defaultLocale) ? [] : [{ code: 'pageEmpty', part } as const]),
    ...untranslated([page.title, page.body], part, context),
    ...checkMarkdown(page.body, part, context),
  ];
  return findings.map((finding) => ({ ...finding, name }));
}

function checkLook(context: SiteContext): SiteFinding[] {
  const { site } = context;
  const part = 'look';
  return [
    ...missingPictures([site.logo, site.favicon, site.sharePicture], part, context),
    ...(themeProblems(site).length ? [{ code: 'unreadableTheme', part } as const] : []),
  ];
}

/** A language without a statement of its own has the one made from the template. */
function checkStatement(context: SiteContext): SiteFinding[] {
  const { site } = context;
  const part = 'accessibility';
  return [
    ...(site.listed && !site.feedback ? [{ code: 'siteNoFeedback', part } as const] : []),
    ...(feedbackSchema.safeParse(site.feedback).success ? [] : [{ code: 'siteBadFeedback', part } as const]),
    ...checkMarkdown(site.accessibility, part, context),
  ];
}

/** The allowed sites go into a header of the published page. */
function checkEmbedding({ site }: SiteContext): SiteFinding[] {
  return site.embedOn.flatMap((name): SiteFinding[] =>
    originSchema.safeParse(name).success ? [] : [{ code: 'siteBadOrigin', part: 'embed', name }],
  );
}

/** One finding per language, however many of the texts lack it. */
function untranslated(texts: Text[], part: SitePart, { dialogue }: SiteContext): SiteFinding[] {
  const written = texts.filter((text) => dialogue.locales.some((locale) => isWritten(text, locale)));
  return dialogue.locales.flatMap((locale): SiteFinding[] =>
    locale !== dialogue.defaultLocale && written.some((text) => !isWritten(text, locale))
      ? [{ code: 'siteUntranslated', part, locale }]
      : [],
  );
}

function missingPictures(ids: string[], part: SitePart, { media }: SiteContext): SiteFinding[] {
  const missing = ids.some((id) => id !== '' && media && !media.has(id));
  return missing ? [{ code: 'siteMissingImage', part }] : [];
}

/** Pictures without a description, pictures that are gone and links that lead nowhere: one finding of each a language. */
function checkMarkdown(text: Text, part: SitePart, { site, dialogue, media }: SiteContext): SiteFinding[] {
  const own = new Set(['#chat', '/privacy', '/accessibility', ...site.pages.map(({ slug }) => `/${slug}`)]);
  const leads = (link: string) => own.has(link) || isSafeLink(link);
  return dialogue.locales.flatMap((locale): SiteFinding[] => {
    const { images, links } = siteReferences(text[locale] ?? '');
    const gone = images.some(({ src }) => media && !media.has(mediaIdOf(src)));
    return [
      ...(images.some(({ alt }) => !alt) ? [{ code: 'siteMissingAlt', part, locale } as const] : []),
      ...(gone ? [{ code: 'siteMissingImage', part, locale } as const] : []),
      ...(links.every(leads) ? [] : [{ code: 'siteBadLink', part, locale } as const]),
    ];
  });
}

const isWritten = (text: Text, locale: string) => Boolean((text as Record<string, string>)[locale]?.trim());
