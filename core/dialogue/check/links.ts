import { linksOf, nodeAt, walkedLinks } from '../graph.ts';
import { targetAt } from '../edit/links.ts';
import type { DialogueNode } from '../dialogue.schema.ts';
import type { CheckContext, Finding, NodeRule } from './rule.ts';

/** Links lead to nodes that exist, and no path stops before an end. */
export const checkLinks: NodeRule = (node, { dialogue }) => [
  ...danglingLinks(node, dialogue),
  ...deadEnds(node),
];

function danglingLinks(node: DialogueNode, dialogue: CheckContext['dialogue']): Finding[] {
  if (node.kind === 'jump' && node.target === null) return [{ code: 'danglingLink', part: 'target' }];
  return linksOf(node)
    .filter((link) => !nodeAt(dialogue, link.to))
    .map((link) => ({ code: 'danglingLink', part: link.via ?? (link.cross ? 'target' : 'next') }));
}

/** A node's `next` catches every option or case without a way of its own. */
function deadEnds(node: DialogueNode): Finding[] {
  if (targetAt(node, null) !== null) return [];
  if (node.kind === 'choice' && !node.multiple && node.options.length > 0) {
    const led = new Set(walkedLinks(node).map((link) => link.via));
    const open = node.options.filter((option) => !led.has(option.id));
    return open.map((option) => ({ code: 'deadEnd', part: option.id }));
  }
  return [{ code: 'deadEnd', part: 'next' }];
}
