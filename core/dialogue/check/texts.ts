import type { Bubble, Dialogue, DialogueNode } from '../dialogue.schema.ts';
import type { Locale } from '../locale.ts';
import { textsOf } from '../node-texts.ts';
import { isSafeLink, isVisibleMarkdown } from '../../text/markdown.ts';
import { isVisible } from '../../text/plain.ts';
import { isWebAddress } from '../../text/web-address.ts';
import type { CheckContext, Finding, NodeRule } from './rule.ts';

/** Texts are there in the default language and translated, images and links are whole. */
export const checkTexts: NodeRule = (node, context) => [
  ...emptyTexts(node, context),
  ...invisibleTexts(node, context),
  ...untranslated(node, context),
  ...('bubbles' in node ? node.bubbles.flatMap((bubble) => checkBubble(bubble, context)) : []),
];

function emptyTexts(node: DialogueNode, { dialogue }: CheckContext): Finding[] {
  const findings: Finding[] = [];
  const written = (text: Partial<Record<string, string>>) => Boolean(text[dialogue.defaultLocale]?.trim());
  const shown = (bubble: Bubble) => (bubble.kind === 'text' ? written(bubble.text) : true);
  if ('bubbles' in node && node.kind !== 'end' && !node.bubbles.some(shown)) {
    findings.push({ code: 'emptyText', part: 'bubbles' });
  }
  if (node.kind === 'choice') {
    for (const option of node.options) {
      if (!written(option.label)) findings.push({ code: 'emptyText', part: option.id });
    }
  }
  if ('bubbles' in node) {
    for (const bubble of node.bubbles) {
      if (bubble.kind === 'link' && !written(bubble.label))
        findings.push({ code: 'emptyText', part: bubble.id });
    }
  }
  return findings;
}

/** Something is written, and a respondent sees nothing of it: HTML, a comment, or marks alone. */
function invisibleTexts(node: DialogueNode, { dialogue }: CheckContext): Finding[] {
  return textsOf(node).flatMap(({ part, text, isMarkdown }) =>
    dialogue.locales.flatMap((locale): Finding[] => {
      const written = text[locale]?.trim();
      const shown = !written || (isMarkdown ? isVisibleMarkdown(written) : isVisible(written));
      return shown ? [] : [{ code: 'invisibleText', part, locale }];
    }),
  );
}

/** Languages in which the dialogue says anything at all. */
export function writtenLocales({ locales, nodes }: Dialogue): Set<Locale> {
  const texts = Object.values(nodes).flatMap(textsOf);
  return new Set(locales.filter((locale) => texts.some(({ text }) => text[locale]?.trim())));
}

/** Languages offered to respondents that nothing is written in: one finding each, not one per node. */
export function emptyLanguages({ dialogue, written }: CheckContext): Finding[] {
  if (written.size === 0) return [];
  return dialogue.locales.flatMap((locale): Finding[] =>
    written.has(locale) ? [] : [{ code: 'emptyLanguage', part: 'basics', locale }],
  );
}

/** One finding per language, however many texts of the node lack it. */
function untranslated(node: DialogueNode, { dialogue, written }: CheckContext): Finding[] {
  if (dialogue.locales.length < 2) return [];
  const texts = textsOf(node).filter(({ text }) => dialogue.locales.some((locale) => text[locale]?.trim()));
  return dialogue.locales.flatMap((locale): Finding[] => {
    if (!written.has(locale)) return [];
    const missing = texts.find(({ text }) => !text[locale]?.trim());
    return missing ? [{ code: 'untranslated', locale, part: missing.part }] : [];
  });
}

function checkBubble(bubble: Bubble, { dialogue, media }: CheckContext): Finding[] {
  const part = bubble.id;
  switch (bubble.kind) {
    case 'link':
      return isWebAddress(bubble.url) ? [] : [{ code: 'badLink', part, name: bubble.url }];
    case 'image':
      if (bubble.media === '' || (media && !media.has(bubble.media))) return [{ code: 'missingImage', part }];
      return bubble.alt[dialogue.defaultLocale]?.trim() ? [] : [{ code: 'missingAlt', part }];
    case 'text': {
      const bad = dialogue.locales.flatMap((locale) => badLinksIn(bubble.text[locale] ?? ''))[0];
      return bad === undefined ? [] : [{ code: 'badLink', part, name: bad }];
    }
  }
}

/** Addresses of Markdown links that rendering would drop. */
function badLinksIn(markdown: string): string[] {
  if (!markdown.includes('](')) return [];
  const addresses = [...markdown.matchAll(/\]\(\s*<?([^\s)>]*)/g)].map((match) => match[1] ?? '');
  return addresses.filter((address) => !isSafeLink(address));
}
