/** Draft → what the respondent's page and the server's replay read, in one language. */
import type { BotPersona, BotSite } from '../bots/bot.schema.ts';
import { readableTheme } from '../bots/theme.ts';
import type { Need, Service } from '../needs/need.schema.ts';
import { renderMarkdown } from '../text/markdown.ts';
import { renderSiteMarkdown } from '../text/site-markdown.ts';
import { isWebAddress } from '../text/web-address.ts';
import type { CompiledService, CompiledVersion } from './compiled.ts';
import { compileNode } from './compile-node.ts';
import { picture, placesOf } from './compile-site.ts';
import type { Dialogue } from './dialogue.schema.ts';
import { nodeAt, reachable } from './graph.ts';
import type { Locale } from './locale.ts';
import { pickText, type Text } from './text.ts';

export interface CompileInput {
  organisation: { id: string; name: string; accent: string; privacy: Text; retentionDays: number };
  bot: { id: string; slug: string; site: BotSite; persona: BotPersona };
  dialogue: Dialogue;
  needs: readonly Need[];
  services: readonly Service[];
  version: number;
  locale: Locale;
  /** Size in pixels of the organisation's images; an image that is not here is left out. */
  media: Readonly<Record<string, { width: number; height: number }>>;
}

/**
 * Compiles a draft, a faulty one too (for the preview): texts in the locale or else in the default one,
 * Markdown as safe HTML, nothing of the editor's own data, nothing a respondent cannot come to. Links to
 * nodes that do not exist become null, and only http(s) addresses stay.
 */
export function compileVersion(input: CompileInput): CompiledVersion {
  const { organisation, bot, dialogue, locale } = input;
  const text = (value: Text | undefined) => pickText(value, locale, dialogue.defaultLocale).toWellFormed();
  const services = availableServices(input);
  const context = {
    organisation: organisation.id,
    text,
    media: input.media,
    services: new Set(services.map(({ id }) => id)),
    exists: (id: string) => nodeAt(dialogue, id) !== undefined,
  };
  const nodes = [...reachable(dialogue)].map((id) => [id, compileNode(dialogue.nodes[id]!, context)]);
  return {
    format: 1,
    organisation: organisation.id,
    bot: bot.id,
    slug: bot.slug,
    version: input.version,
    locale,
    locales: dialogue.locales,
    organisationName: organisation.name,
    ...readableTheme({ accent: bot.site.accent || organisation.accent, ground: bot.site.ground }),
    persona: {
      name: bot.persona.name,
      role: text(bot.persona.role),
      avatar: picture(input, bot.persona.avatar)?.src ?? '',
    },
    site: {
      title: text(bot.site.title),
      lead: text(bot.site.lead),
      html: renderSiteMarkdown(text(bot.site.body), placesOf(input, '')),
      hero: picture(input, bot.site.hero),
      logo: picture(input, bot.site.logo),
      layout: bot.site.layout,
      pages: bot.site.pages.map(({ slug, title }) => ({ slug, title: text(title) })),
    },
    privacy: renderMarkdown(text(organisation.privacy)),
    retentionDays: organisation.retentionDays,
    dialogue: {
      start: dialogue.start,
      nodes: Object.fromEntries(nodes),
      services: services.map((service) => compileService(service, text)),
      needs: inOrder(input.needs).map(({ id, label }) => ({ id, label: text(label) })),
    },
  };
}

/** Services in use that this bot can show: named by an end, or open to matching where an end matches. */
function availableServices({ dialogue, services }: CompileInput): Service[] {
  const ends = [...reachable(dialogue)].flatMap((id) => {
    const node = nodeAt(dialogue, id);
    return node?.kind === 'end' ? [node] : [];
  });
  const named = new Set(ends.flatMap((end) => end.services));
  const matching = ends.some((end) => end.matches > 0);
  const canMatch = (service: Service) => Object.values(service.needs).some((weight) => weight > 0);
  return inOrder(services).filter(
    (service) => service.active && (named.has(service.id) || (matching && canMatch(service))),
  );
}

function compileService(service: Service, text: (value: Text) => string): CompiledService {
  const url = text(service.url);
  return {
    id: service.id,
    name: text(service.name),
    summary: renderMarkdown(text(service.summary)),
    url: isWebAddress(url) ? url : '',
    needs: service.needs,
  };
}

function inOrder<T extends { order: number }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => a.order - b.order);
}
