import type { Dialogue, DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { pickText } from '../../../../../core/dialogue/text.ts';
import { plainText } from '../../../components/tree/plain-text.ts';

/** A text for a list: what is filled in for each respondent becomes an ellipsis. */
export function withoutPlaceholders(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, '…');
}

/** What a question asks: its last bubble of text, since the earlier ones lead up to it; '' without any. */
export function askedText(node: DialogueNode, locale: Locale, fallback: Locale): string {
  if (!('bubbles' in node)) return '';
  const texts = node.bubbles.flatMap((bubble) =>
    bubble.kind === 'text' ? [plainText(pickText(bubble.text, locale, fallback))] : [],
  );
  return withoutPlaceholders(texts.findLast(Boolean) ?? '');
}

/** What a question is called in a list: the adviser's own title, else what it asks, else its kind. */
export function questionName(
  dialogue: Dialogue,
  id: string,
  locale: Locale,
  kindName: (kind: DialogueNode['kind']) => string,
): string {
  const node = dialogue.nodes[id];
  if (!node) return '';
  return node.editor.title || askedText(node, locale, dialogue.defaultLocale) || kindName(node.kind);
}
