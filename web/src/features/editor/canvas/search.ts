import type { DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import { textsOf } from '../../../../../core/dialogue/node-texts.ts';
import { plainText } from '../../../components/tree/plain-text.ts';

/** Everything an adviser might look for in a node: title, note and every text in every language. */
export function searchText(node: DialogueNode): string {
  const texts = textsOf(node).flatMap(({ text }) => Object.values(text));
  return fold([node.editor.title, node.editor.note, ...texts.map(plainText)].join('\n'));
}

/** Nodes that hold every word of the query, in the order given; none for an empty query. */
export function findNodes(nodes: readonly DialogueNode[], query: string, most = 50): DialogueNode[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: DialogueNode[] = [];
  for (const node of nodes) {
    const text = searchText(node);
    if (words.every((word) => text.includes(word))) found.push(node);
    if (found.length === most) break;
  }
  return found;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('fi');
}
