/** Short ways to write a template's nodes. */
import type { BotSource } from '../../dialogue/export.ts';
import type { DialogueNode, NodeOf, NeedWeights, Option } from '../../dialogue/dialogue.schema.ts';
import type { Locale } from '../../dialogue/locale.ts';
import { newNode } from '../../dialogue/new-node.ts';
import type { Text } from '../../dialogue/text.ts';

/** What a new bot starts with, before it has a name. */
export type TemplateSource = Omit<BotSource, 'name'>;
/** Writes a text in the languages of the bot. */
export type Write = (fi: string, sv: string, en: string) => Text;
export type TemplateMaker = (write: Write) => Omit<TemplateSource, 'dialogue'> & { nodes: DialogueNode[] };

export function writeIn(locales: readonly Locale[]): Write {
  return (fi, sv, en) =>
    Object.fromEntries(Object.entries({ fi, sv, en }).filter(([key]) => locales.includes(key as Locale)));
}

/** The node with a title for the editor and, where it speaks, one text bubble. */
export function speaking<K extends 'message' | 'choice' | 'input' | 'contact' | 'end'>(
  kind: K,
  id: string,
  text: Text,
  fields: Partial<Omit<NodeOf<K>, 'id' | 'kind' | 'bubbles' | 'editor'>>,
): NodeOf<K> {
  const node = newNode(kind, id);
  return { ...node, bubbles: [{ kind: 'text', id: 'text', text }], ...fields };
}

export function option(id: string, label: Text, next: string | null = null, needs: NeedWeights = {}): Option {
  return { id, label, next, needs };
}

/** A jump, the way branches of the talk come together again. */
export function jump(id: string, target: string): NodeOf<'jump'> {
  return { ...newNode('jump', id), target };
}
