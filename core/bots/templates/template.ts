import type { Locale } from '../../dialogue/locale.ts';
import { blank } from './blank.ts';
import { feedback } from './feedback.ts';
import type { TemplateName } from './names.ts';
import { needsMapping } from './needs-mapping.ts';
import { type TemplateMaker, type TemplateSource, writeIn } from './pieces.ts';

export type { TemplateSource } from './pieces.ts';

const TEMPLATES: Record<TemplateName, TemplateMaker> = { blank, needsMapping, feedback };

/**
 * What a new bot made from the template consists of, written in the given languages. Needs and services
 * have fixed ids, so that a second bot from the same template shares them with the first.
 */
export function templateSource(
  name: TemplateName,
  locales: readonly Locale[],
  defaultLocale: Locale = locales[0] ?? 'fi',
): TemplateSource {
  const languages = locales.length > 0 ? [...locales] : [defaultLocale];
  const { nodes, ...rest } = TEMPLATES[name](writeIn(languages));
  return {
    ...rest,
    dialogue: {
      start: nodes[0]!.id,
      locales: languages,
      defaultLocale,
      nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    },
  };
}
