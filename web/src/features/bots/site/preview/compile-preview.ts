import type { Bot } from '../../../../../../core/bots/bot.schema.ts';
import { compileSite } from '../../../../../../core/dialogue/compile-site.ts';
import { compileVersion, type CompileInput } from '../../../../../../core/dialogue/compile.ts';
import type { CompiledSite, CompiledVersion } from '../../../../../../core/dialogue/compiled.ts';
import type { DialogueNode } from '../../../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../../../core/dialogue/locale.ts';
import { mediaInMarkdown } from '../../../../../../core/media/media.schema.ts';

export interface PreviewInput {
  organisation: CompileInput['organisation'];
  bot: Pick<Bot, 'slug' | 'start' | 'locales' | 'defaultLocale' | 'site' | 'persona'> & { id: string };
  /** The first nodes of the dialogue, for the chat's first bubbles. */
  nodes: readonly DialogueNode[];
  locale: Locale;
  now: Date;
}

/** The browser knows a picture's real size when it has come; until then this keeps its place. */
const SIZE = { width: 1200, height: 800 };

/** What publishing would make of the site as it is written now. */
export function compilePreview({ organisation, bot, nodes, locale, now }: PreviewInput): {
  version: CompiledVersion;
  site: CompiledSite;
} {
  const { id, slug, start, locales, defaultLocale, site, persona } = bot;
  const input: CompileInput = {
    organisation,
    bot: { id, slug, site, persona },
    dialogue: {
      start,
      locales,
      defaultLocale,
      nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    },
    needs: [],
    services: [],
    version: 1,
    locale,
    media: Object.fromEntries(imagesOf(organisation.id, bot, nodes).map((image) => [image, SIZE])),
  };
  return { version: compileVersion(input), site: compileSite(input, now) };
}

function imagesOf(
  organisation: string,
  { site, persona }: PreviewInput['bot'],
  nodes: readonly DialogueNode[],
): string[] {
  const bubbles = nodes.flatMap((node) => ('bubbles' in node ? node.bubbles : []));
  const texts = [site.body, site.accessibility, ...site.pages.map(({ body }) => body)].flatMap(Object.values);
  return [
    ...[site.hero, site.logo, site.favicon, site.sharePicture, persona.avatar],
    ...bubbles.flatMap((bubble) => (bubble.kind === 'image' ? [bubble.media] : [])),
    ...texts.flatMap((text: string) => mediaInMarkdown(text, organisation)),
  ].filter((image) => image !== '');
}
