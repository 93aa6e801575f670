import type { Dialogue, DialogueNode } from '../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { pickText } from '../../../../core/dialogue/text.ts';
import { plainText } from './plain-text.ts';

/** The first words a respondent sees of a node; '' when there are none. */
export function firstWords(node: DialogueNode, locale: Locale, fallback: Locale): string {
  if (!('bubbles' in node)) return '';
  const words = node.bubbles.map((bubble) => {
    if (bubble.kind === 'text') return pickText(bubble.text, locale, fallback);
    return pickText(bubble.kind === 'image' ? bubble.alt : bubble.label, locale, fallback);
  });
  return plainText(words.find(Boolean) ?? '');
}

/** What a node is called in lists and sentences: its title, else its first words, else its kind. */
export function nodeName(
  dialogue: Dialogue,
  id: string,
  locale: Locale,
  kindName: (kind: DialogueNode['kind']) => string,
): string {
  const node = dialogue.nodes[id];
  if (!node) return '';
  return node.editor.title || firstWords(node, locale, dialogue.defaultLocale) || kindName(node.kind);
}
